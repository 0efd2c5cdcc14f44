import type { Ticket } from './model.ts';
import type { Noise } from './sound.ts';
import { isOpen, type FeedState } from './store.ts';
import { isUnseenVoid, pace } from './tickets.ts';

/** What deserves a sound between two states, the most urgent first; null when nothing happened. Pure. */
export function newsBetween(before: FeedState, after: FeedState): Noise | null {
  if (before.store === null || before.tickets === after.tickets) {
    return null;
  }
  let found: Noise | null = null;
  for (const ticket of Object.values(after.tickets)) {
    const old = before.tickets[ticket.id];
    if (old === ticket) {
      continue;
    }
    if ((ticket.state === 'VOID' && old?.state !== 'VOID') || (old && unseenVoids(ticket) > unseenVoids(old))) {
      return 'void';
    }
    const recalled = ticket.recalledFrom !== null && old?.recalledFrom === null;
    if (old && (recalled || (after.altered[ticket.id]?.length ?? 0) > (before.altered[ticket.id]?.length ?? 0))) {
      found = 'changed';
    } else if (!old && isOpen(ticket) && ticket.state !== 'DONE') {
      found ??= 'new';
    }
  }
  return found;
}

const unseenVoids = (ticket: Ticket) => ticket.lines.filter(isUnseenVoid).length;

/** The open tickets that are late now. */
export function lateNow(state: FeedState, now: number): string[] {
  const { store } = state;
  return store === null
    ? []
    : Object.values(state.tickets)
        .filter((ticket) => (ticket.state === 'QUEUED' || ticket.state === 'STARTED') && pace(ticket, store, now) === 'late')
        .map((ticket) => ticket.id);
}
