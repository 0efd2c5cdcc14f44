import { told, usual } from './display.ts';
import type { Display, Front, Instant, Kitchen, Message, Names, Plan, Station, Store, Ticket, UnseenOrder } from './model.ts';

/**
 * What a screen knows of its kitchen. Pure: the same messages give the same state. `heardAt` is on the page's own
 * monotonic clock, so that the device's wall clock never matters.
 */
export interface FeedState {
  readonly epoch: string | null;
  readonly seq: number;
  /** Something was lost: ask again with `hello`. */
  readonly gap: boolean;
  /** Kept from an earlier page: nothing of it was heard by this one. */
  readonly remembered: boolean;
  /** Server time (epoch ms) of the last heartbeat or snapshot, and when the page heard it (monotonic ms). */
  readonly serverNow: number | null;
  readonly heardAt: number | null;
  readonly store: Store | null;
  readonly stations: readonly Station[];
  readonly front: Front;
  readonly kitchen: Kitchen;
  /** How this display is set. */
  readonly display: Display;
  readonly tickets: Readonly<Record<string, Ticket>>;
  /** What is to begin when, as last heard; it has no number and is whole each time. */
  readonly plan: Plan | null;
  /** What nobody in the kitchen sees, the longest first. */
  readonly unseen: readonly UnseenOrder[];
  /** Since when mobile orders pause because the kitchen has no display; null while they do not. */
  readonly noDisplaySince: Instant | null;
}

export const nothingYet: FeedState = {
  epoch: null,
  seq: 0,
  gap: false,
  remembered: false,
  serverNow: null,
  heardAt: null,
  store: null,
  stations: [],
  front: { paused: null, items: [] },
  kitchen: { stop: null, lastStop: 0, load: null, ages: null, printers: [] },
  display: usual,
  tickets: {},
  plan: null,
  unseen: [],
  noDisplaySince: null,
};

const OPEN = new Set(['QUEUED', 'STARTED', 'DONE', 'VOID']);
const ENDED = new Set(['HANDED_OVER', 'CLOSED']);
const KEPT_FOR_RECALL = 50;

export const isOpen = (ticket: Ticket) => OPEN.has(ticket.state);
export const isEnded = (ticket: Ticket) => ENDED.has(ticket.state);

/** The state after this message, heard at `at` on the monotonic clock (ms). */
export function reduce(state: FeedState, message: Message, at: number): FeedState {
  switch (message.type) {
    case 'snapshot':
      return {
        epoch: message.epoch,
        seq: message.seq,
        gap: false,
        remembered: false,
        serverNow: Date.parse(message.now),
        heardAt: at,
        store: aged(message.store, message.kitchen),
        stations: message.stations ?? [],
        front: wholeFront(message.front),
        kitchen: wholeKitchen(message.kitchen),
        display: message.display ? told(message.display, message.display) : state.display,
        tickets: Object.fromEntries((message.tickets ?? []).filter(known).map((ticket) => [ticket.id, whole(ticket)])),
        plan: state.plan,
        unseen: state.unseen,
        noDisplaySince: state.noDisplaySince,
      };
    case 'plan':
      return { ...state, plan: message };
    case 'unseen':
      return { ...state, unseen: message.orders, noDisplaySince: message.noDisplaySince ?? null };
    case 'heartbeat':
      return { ...state, serverNow: Date.parse(message.now), heardAt: at };
    case 'change':
      if (message.seq <= state.seq) {
        return state;
      }
      if (message.seq !== state.seq + 1) {
        return { ...state, gap: true };
      }
      return applied({ ...state, seq: message.seq, gap: false }, message);
    default:
      return state;
  }
}

/** Server time now (epoch ms), `at` being now on the monotonic clock; null before the first word of the server. */
export function serverTime(state: FeedState, at: number): number | null {
  return state.serverNow === null || state.heardAt === null ? null : state.serverNow + Math.max(0, at - state.heardAt);
}

/** How long the server has been silent (ms), counted from `start` if it never spoke; for ever where all is only remembered. */
export function silence(state: FeedState, at: number, start: number): number {
  return state.remembered ? Infinity : at - (state.heardAt ?? start);
}

export function withTicket(state: FeedState, ticket: Ticket): FeedState {
  return { ...state, tickets: { ...state.tickets, [ticket.id]: ticket } };
}

function applied(state: FeedState, change: { ticket?: Ticket; stations?: readonly Station[]; front?: Front; kitchen?: Kitchen; display?: Display }): FeedState {
  let next = state;
  if (change.stations) {
    next = { ...next, stations: change.stations };
  }
  if (change.front) {
    next = { ...next, front: wholeFront(change.front) };
  }
  if (change.kitchen) {
    next = { ...next, kitchen: wholeKitchen(change.kitchen), store: next.store && aged(next.store, change.kitchen) };
  }
  if (change.display) {
    next = { ...next, display: told(next.display, change.display) };
  }
  return change.ticket ? forgetting(withChanged(next, change.ticket)) : next;
}

function withChanged(state: FeedState, ticket: Ticket): FeedState {
  if (!known(ticket)) {
    const { [ticket.id]: _gone, ...tickets } = state.tickets;
    return { ...state, tickets };
  }
  return withTicket(state, whole(ticket));
}

/** A day of ended tickets must not pile up in a screen: only the newest can be recalled. */
function forgetting(state: FeedState): FeedState {
  const ended = Object.values(state.tickets).filter(isEnded);
  if (ended.length <= KEPT_FOR_RECALL) {
    return state;
  }
  const old = new Set(
    ended
      .sort((a, b) => (b.endedAt ?? '').localeCompare(a.endedAt ?? ''))
      .slice(KEPT_FOR_RECALL)
      .map((ticket) => ticket.id),
  );
  const keep = <T>(values: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(values).filter(([id]) => !old.has(id)));
  return { ...state, tickets: keep(state.tickets) };
}

const known = (ticket: Ticket) => OPEN.has(ticket.state) || ENDED.has(ticket.state);

/** A board's ticket has neither lines nor promise; and a value left out is the same as none. */
const whole = (ticket: Ticket): Ticket => ({
  ...ticket,
  promiseFrom: ticket.promiseFrom ?? null,
  promiseTo: ticket.promiseTo ?? null,
  firedAt: ticket.firedAt ?? null,
  doneAt: ticket.doneAt ?? null,
  endedAt: ticket.endedAt ?? null,
  recalledFrom: ticket.recalledFrom ?? null,
  pickup: { method: ticket.pickup?.method ?? 'COUNTER', place: ticket.pickup?.place ?? null },
  lines: (ticket.lines ?? []).map((line) => ({
    ...line,
    name: ordered(line.name),
    modifiers: (line.modifiers ?? []).map(ordered),
    set: line.set ? ordered(line.set) : null,
    forWhom: line.forWhom ?? null,
  })),
});

/** Names are compared as text: the order of their languages means nothing and differs between a snapshot and a change. */
const ordered = (names: Names): Names => Object.fromEntries(Object.entries(names).sort());

/** The store as it is told of its kitchen's ages, which change while a screen is open. */
const aged = (store: Store, kitchen: Kitchen | undefined): Store =>
  kitchen?.ages ? { ...store, warnAfterSeconds: kitchen.ages.warnAfterSeconds, lateAfterSeconds: kitchen.ages.lateAfterSeconds } : store;

const wholeKitchen = (kitchen: Kitchen | undefined): Kitchen => ({
  stop: kitchen?.stop ? { ...kitchen.stop, until: kitchen.stop.until ?? null } : null,
  lastStop: kitchen?.lastStop ?? 0,
  load: kitchen?.load
    ? { ...kitchen.load, station: kitchen.load.station ?? null, opensAt: kitchen.load.opensAt ?? null, override: kitchen.load.override ?? null }
    : null,
  ages: kitchen?.ages ?? null,
  printers: (kitchen?.printers ?? []).map((one) => ({ ...one, trouble: one.trouble ?? null, since: one.since ?? null })),
});

const wholeFront = (front: Front | undefined): Front => ({
  paused: front?.paused ?? null,
  items: (front?.items ?? []).map((item) => ({
    ...item,
    group: item.group ?? null,
    soldOut: item.soldOut ?? false,
    soldOutUntil: item.soldOutUntil ?? null,
    left: item.left ?? null,
  })),
});
