import type { Command, Front, Line, Ticket } from './model.ts';
import { withTicket, type FeedState } from './store.ts';
import { isLive } from './tickets.ts';

/** A command on its way: the screen shows its effect at once and keeps it until the server's own value has come. */
export interface Pending {
  readonly command: Command;
  /** Version of the ticket when the command was given. */
  readonly base: number;
  /** For an undo: the ticket as it was before the command that is taken back. */
  readonly before: Ticket | null;
  /** Front and stations when the command was given; replaced values mean that the server has spoken. */
  readonly front: Front;
  readonly stations: FeedState['stations'];
  /** When it was answered (monotonic ms). */
  readonly answeredAt: number | null;
}

const GRACE_MS = 3000;

/** Whether the server's own value has replaced the guess, or should have. */
export function settled(pending: Pending, state: FeedState, at: number): boolean {
  if (pending.answeredAt === null) {
    return false;
  }
  const ticket = state.tickets[ticketOf(pending)];
  const spoken =
    ticket !== undefined
      ? ticket.version > pending.base
      : state.front !== pending.front || state.stations !== pending.stations;
  return spoken || at - pending.answeredAt > GRACE_MS;
}

export const ticketOf = ({ command, before }: Pick<Pending, 'command' | 'before'>): string =>
  'ticket' in command ? command.ticket : (before?.id ?? '');

/** The state as it will look once every pending command is done. `now` is server time (epoch ms). */
export function foreseen(state: FeedState, pending: readonly Pending[], now: number): FeedState {
  return pending.reduce((seen, each) => {
    const ticket = seen.tickets[ticketOf(each)];
    const spoken = each.answeredAt !== null && ticket !== undefined && ticket.version > each.base;
    return spoken ? seen : after(seen, each, now);
  }, state);
}

function after(state: FeedState, { command, before }: Pending, now: number): FeedState {
  switch (command.action) {
    case 'start':
    case 'bump':
    case 'pass':
    case 'cannotMake':
    case 'canMake':
    case 'recall': {
      const ticket = state.tickets[command.ticket];
      return ticket ? withTicket(state, moved(ticket, command, state.store?.readyBy === 'EXPEDITER', now)) : state;
    }
    case 'undo':
      return before ? withTicket(state, before) : state;
    case 'soldOut':
    case 'backInStock': {
      const until = command.action === 'soldOut' ? command.until : null;
      const items = state.front.items.map((item) => (item.id === command.item ? { ...item, soldOutUntil: until } : item));
      return { ...state, front: { ...state.front, items } };
    }
    case 'pause':
      return { ...state, front: { ...state.front, paused: { until: command.until, reason: command.reason } } };
    case 'resume':
      return { ...state, front: { ...state.front, paused: null } };
    case 'places':
      return {
        ...state,
        stations: state.stations.map((s) => (s.code === command.station ? { ...s, places: command.places } : s)),
      };
  }
}

type Move = Extract<Command, { ticket: string }>;

function moved(ticket: Ticket, command: Move, expediter: boolean, now: number): Ticket {
  if (command.action === 'recall') {
    const back = (line: Line): Line =>
      line.state === 'MADE' || line.state === 'READY' || line.state === 'HANDED_OVER' ? { ...line, state: 'STARTED' } : line;
    return { ...ticket, state: 'STARTED', doneAt: null, endedAt: null, recalledFrom: ticket.state, lines: ticket.lines.map(back) };
  }
  if (ticket.state === 'VOID') {
    return command.action === 'bump' ? { ...ticket, state: 'CLOSED', endedAt: new Date(now).toISOString() } : ticket;
  }
  const lines = ticket.lines.map((line) => (meant(line, command) ? { ...line, state: next(line, command, expediter) } : line));
  const live = lines.filter(isLive);
  const done = live.length > 0 && live.every((line) => line.state === 'READY' || line.state === 'HANDED_OVER');
  if (live.length === 0 || command.action === 'canMake') {
    return { ...ticket, lines };
  }
  return done && ticket.state !== 'DONE'
    ? { ...ticket, state: 'DONE', doneAt: new Date(now).toISOString(), lines }
    : { ...ticket, state: ticket.state === 'QUEUED' ? 'STARTED' : ticket.state, lines };
}

function meant(line: Line, command: Move): boolean {
  const stations = 'stations' in command ? command.stations : undefined;
  const lines = 'lines' in command ? command.lines : undefined;
  return lines ? lines.includes(line.no) : stations ? stations.includes(line.station) : true;
}

function next(line: Line, command: Move, expediter: boolean): Line['state'] {
  const unmade = line.state === 'QUEUED' || line.state === 'STARTED';
  if (command.action === 'cannotMake') {
    return unmade || line.state === 'MADE' ? 'CANNOT_MAKE' : line.state;
  }
  if (command.action === 'canMake') {
    return line.state === 'CANNOT_MAKE' ? 'QUEUED' : line.state;
  }
  if (command.action === 'start') {
    return line.state === 'QUEUED' ? 'STARTED' : line.state;
  }
  if (command.action === 'bump') {
    return unmade ? (expediter ? 'MADE' : 'READY') : line.state;
  }
  return line.state === 'MADE' ? 'READY' : line.state;
}
