import type { Ticket } from './model.ts';
import type { Noise } from './sound.ts';
import { isOpen, type FeedState } from './store.ts';
import { isUnseenVoid, pace } from './tickets.ts';

export interface News {
  readonly noise: Noise;
  readonly ticket: Ticket;
}

const URGENCY: readonly Noise[] = ['void', 'changed', 'new'];

/** What deserves a sound and a word between two states, the most urgent first. Pure. */
export function newsOf(before: FeedState, after: FeedState): News[] {
  if (before.store === null || before.tickets === after.tickets) {
    return [];
  }
  const news = Object.values(after.tickets).flatMap((ticket) => {
    const noise = noiseOf(before.tickets[ticket.id], ticket);
    return noise === null ? [] : [{ noise, ticket }];
  });
  return news.sort((a, b) => URGENCY.indexOf(a.noise) - URGENCY.indexOf(b.noise));
}

function noiseOf(old: Ticket | undefined, ticket: Ticket): Noise | null {
  if (old === ticket) {
    return null;
  }
  if ((ticket.state === 'VOID' && old?.state !== 'VOID') || (old && unseenVoids(ticket) > unseenVoids(old))) {
    return 'void';
  }
  const recalled = ticket.recalledFrom !== null && old?.recalledFrom === null;
  if (old && (recalled || ticket.lines.length > old.lines.length)) {
    return 'changed';
  }
  return !old && isOpen(ticket) && ticket.state !== 'DONE' ? 'new' : null;
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
