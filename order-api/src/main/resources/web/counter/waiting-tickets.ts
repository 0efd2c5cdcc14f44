import type { Line, Ticket } from '../screen/model.ts';

/** What waits to be handed over or brought, from the feed's tickets. Pure. */

const isReady = (line: Line) => line.state === 'READY';

/** Ready as a whole, or in part: drinks may go first. */
const waits = (ticket: Ticket) =>
  ticket.state === 'DONE' || ((ticket.state === 'QUEUED' || ticket.state === 'STARTED') && ticket.lines.some(isReady));

const longestFirst = (a: Ticket, b: Ticket) =>
  (a.doneAt ?? a.promiseTo ?? '~').localeCompare(b.doneAt ?? b.promiseTo ?? '~') ||
  a.number.localeCompare(b.number, 'en', { numeric: true });

export const atCounter = (tickets: readonly Ticket[]): Ticket[] =>
  tickets.filter((ticket) => ticket.pickup.method === 'COUNTER' && waits(ticket)).sort(longestFirst);

export const toBring = (tickets: readonly Ticket[]): Ticket[] =>
  tickets.filter((ticket) => ticket.pickup.method !== 'COUNTER' && waits(ticket)).sort(longestFirst);

/** For how many minutes it has been ready with nobody coming for it, once that is longer than the store wants; else null. Times in epoch ms and s. */
export function uncollectedFor({ state, doneAt }: Ticket, after: number | undefined, now: number): number | null {
  const waited = state === 'DONE' && doneAt !== null ? (now - Date.parse(doneAt)) / 1000 : 0;
  return after !== undefined && waited >= after ? Math.floor(waited / 60) : null;
}

/** What is still to be carried or handed out of it now. */
export const readyLines = (ticket: Ticket): readonly Line[] => ticket.lines.filter(isReady);
