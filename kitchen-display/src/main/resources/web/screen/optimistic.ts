import type { Command, Front, Line, Ticket } from './model.ts';
import { broughtBack } from './recall.ts';
import { stocked } from './stock.ts';
import { withTicket, type FeedState } from './store.ts';
import { following, isLive, isUnmade } from './tickets.ts';

/** A command on its way: the screen shows its effect at once and keeps it until the server's own value has come. */
export interface Pending {
  readonly command: Command;
  /** Version of the ticket, or of the display's settings, when the command was given. */
  readonly base: number;
  /** For an undo: the ticket as it was before the command that is taken back. */
  readonly before: Ticket | null;
  /** Front and stations when the command was given; replaced values mean that the server has spoken. */
  readonly front: Front;
  readonly stations: FeedState['stations'];
  /** When it was answered (monotonic ms). */
  readonly answeredAt: number | null;
  /** It had to wait for a connection. */
  readonly late?: boolean;
}

const GRACE_MS = 3000;

/** Whether the server's own value has replaced the guess, or should have. */
export function settled(pending: Pending, state: FeedState, at: number): boolean {
  if (pending.answeredAt === null) {
    return false;
  }
  const ticket = state.tickets[ticketOf(pending)];
  const spoken = pending.command.action === 'setDisplay'
    ? state.display.version > pending.base
    : ticket !== undefined
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
    const version = each.command.action === 'setDisplay' ? seen.display.version : ticket?.version;
    const spoken = each.answeredAt !== null && version !== undefined && version > each.base;
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
    case 'remake':
    case 'acknowledge':
    case 'see':
    case 'rush':
    case 'unrush':
    case 'recall': {
      const ticket = state.tickets[command.ticket];
      return ticket ? withTicket(state, moved(ticket, command, state.store?.readyBy === 'EXPEDITER', now)) : state;
    }
    case 'print':
      return state;
    case 'undo':
      return before ? withTicket(state, before) : state;
    case 'soldOut':
    case 'backInStock':
    case 'count':
    case 'add':
      return { ...state, front: { ...state.front, items: state.front.items.map((item) => stocked(item, command)) } };
    case 'pause':
      return { ...state, front: { ...state.front, paused: { until: command.until, reason: command.reason } } };
    case 'resume':
      return { ...state, front: { ...state.front, paused: null } };
    case 'stopKitchen':
    case 'runKitchen':
      // Guests are told: only what the server has said is true.
      return state;
    case 'setDisplay': {
      const { textSize, muted, stations } = command;
      const chosen = { ...(textSize && { textSize }), ...(muted !== undefined && { muted }), ...(stations && { stations }) };
      return { ...state, display: { ...state.display, ...chosen } };
    }
    case 'places':
      return {
        ...state,
        stations: state.stations.map((s) => (s.code === command.station ? { ...s, places: command.places } : s)),
      };
  }
}

type Move = Exclude<Extract<Command, { ticket: string }>, { action: 'print' }>;

function moved(ticket: Ticket, command: Move, expediter: boolean, now: number): Ticket {
  if (command.action === 'recall') {
    return broughtBack(ticket, command);
  }
  if (command.action === 'rush') {
    return { ...ticket, rushedAt: ticket.rushedAt ?? new Date(now).toISOString() };
  }
  if (command.action === 'unrush') {
    const { rushedAt: _, ...calm } = ticket;
    return calm;
  }
  if (command.action === 'acknowledge') {
    const { allergy } = ticket;
    return allergy ? { ...ticket, allergy: { ...allergy, read: [...allergy.read, ...command.stations] } } : ticket;
  }
  if (command.action === 'see') {
    return { ...ticket, lines: ticket.lines.map((line) => (meant(line, command) ? { ...line, unseen: false } : line)) };
  }
  if (command.action === 'remake') {
    const lines = ticket.lines.concat(ticket.lines.filter(({ no }) => no === command.lines[0]).map((line) => again(ticket, line, command, now)));
    const more: Ticket = { ...ticket, state: 'STARTED', doneAt: null, endedAt: null, lines };
    return ticket.allergy ? { ...more, allergy: { ...ticket.allergy, read: [] } } : more;
  }
  if (ticket.state === 'VOID') {
    return command.action === 'bump' ? { ...ticket, state: 'CLOSED', endedAt: new Date(now).toISOString() } : ticket;
  }
  const lines = ticket.lines.map((line) => (meant(line, command) ? movedLine(line, command, expediter) : line));
  const live = lines.filter(isLive);
  const done = live.length > 0 && live.every((line) => line.state === 'READY' || line.state === 'HANDED_OVER');
  if (live.length === 0 || command.action === 'canMake') {
    return { ...ticket, lines };
  }
  return done && ticket.state !== 'DONE'
    ? { ...ticket, state: 'DONE', doneAt: new Date(now).toISOString(), lines }
    : { ...ticket, state: ticket.state === 'QUEUED' ? 'STARTED' : ticket.state, lines };
}

/** The line once more, under the number that the server will give it. */
function again(ticket: Ticket, line: Line, { quantity, reason }: Extract<Command, { action: 'remake' }>, now: number): Line {
  const no = Math.max(1000, ...ticket.lines.map((each) => each.no)) + 1;
  const remake = { line: line.remake?.line ?? line.no, reason, at: new Date(now).toISOString() };
  const { added: _, ...ordered } = line;
  return { ...ordered, no, quantity, station: line.route?.[0] ?? line.station, step: 0, state: 'QUEUED', remake };
}

function meant(line: Line, command: Move): boolean {
  const stations = 'stations' in command ? command.stations : undefined;
  const lines = 'lines' in command ? command.lines : undefined;
  return (!lines || lines.includes(line.no)) && (!stations || stations.includes(line.station));
}

/** A bump at a station that others follow passes the line on to the next one. */
function movedLine(line: Line, command: Move, expediter: boolean): Line {
  const [station] = following(line);
  return command.action === 'bump' && isUnmade(line) && station !== undefined
    ? { ...line, station, step: (line.step ?? 0) + 1, state: 'QUEUED' }
    : { ...line, state: next(line, command, expediter) };
}

function next(line: Line, command: Move, expediter: boolean): Line['state'] {
  if (command.action === 'cannotMake') {
    return isUnmade(line) || line.state === 'MADE' ? 'CANNOT_MAKE' : line.state;
  }
  if (command.action === 'canMake') {
    return line.state === 'CANNOT_MAKE' ? 'QUEUED' : line.state;
  }
  if (command.action === 'start') {
    return line.state === 'QUEUED' ? 'STARTED' : line.state;
  }
  if (command.action === 'bump') {
    return isUnmade(line) ? (expediter ? 'MADE' : 'READY') : line.state;
  }
  return line.state === 'MADE' ? 'READY' : line.state;
}
