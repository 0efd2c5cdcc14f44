/** The values of the feed, as its protocol names them. Instants are ISO-8601 UTC. */

export type Instant = string;
export type Names = Readonly<Record<string, string>>;
export type ScreenName = 'wall' | 'expediter' | 'board' | 'counter';
export type TicketState = 'QUEUED' | 'STARTED' | 'DONE' | 'HANDED_OVER' | 'VOID' | 'CLOSED';
export type LineState = 'QUEUED' | 'STARTED' | 'MADE' | 'READY' | 'HANDED_OVER' | 'CANNOT_MAKE' | 'VOID';
/** Why a line cannot be made. */
export type Why = 'SOLD_OUT' | 'BROKEN' | 'OTHER';
export type PickupMethod = 'COUNTER' | 'TABLE' | 'BAY';
export type Dining = 'EAT_IN' | 'TO_GO';

export interface Pickup {
  readonly method: PickupMethod;
  readonly place: string | null;
}

export interface Store {
  readonly id: string;
  readonly name: Names;
  readonly zone: string;
  readonly readyBy: 'LAST_STATION' | 'EXPEDITER';
  readonly warnAfterSeconds: number;
  readonly lateAfterSeconds: number;
}

export interface Station {
  readonly code: string;
  readonly name: Names;
  readonly places: number;
  readonly fullPlaces: number;
}

export interface FrontItem {
  readonly id: string;
  readonly name: Names;
  readonly soldOutUntil: Instant | null;
}

export interface Front {
  readonly paused: null | { readonly until: Instant | null; readonly reason: string | null };
  readonly items: readonly FrontItem[];
}

export interface Line {
  readonly no: number;
  readonly station: string;
  readonly item: string;
  readonly name: Names;
  readonly quantity: number;
  readonly modifiers: readonly Names[];
  readonly set: Names | null;
  readonly forWhom: string | null;
  readonly state: LineState;
}

export interface Ticket {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly nickname: string;
  readonly pickup: Pickup;
  readonly dining: Dining;
  readonly state: TicketState;
  readonly promiseFrom: Instant | null;
  readonly promiseTo: Instant | null;
  readonly firedAt: Instant | null;
  readonly doneAt: Instant | null;
  readonly endedAt: Instant | null;
  /** How it stood when it was brought back to be made again; null once it is done. */
  readonly recalledFrom: TicketState | null;
  readonly lines: readonly Line[];
}

export interface Snapshot {
  readonly type: 'snapshot';
  readonly epoch: string;
  readonly seq: number;
  readonly now: Instant;
  readonly store: Store;
  readonly stations: readonly Station[];
  readonly front: Front;
  readonly tickets: readonly Ticket[];
}

export interface Change {
  readonly type: 'change';
  readonly seq: number;
  readonly kind: string;
  readonly ticket?: Ticket;
  readonly stations?: readonly Station[];
  readonly front?: Front;
}

export interface Heartbeat {
  readonly type: 'heartbeat';
  readonly now: Instant;
  readonly seq: number;
}

export interface Problem {
  readonly type?: string;
  readonly title: string;
  readonly detail?: string;
  readonly status?: number;
  readonly [extension: string]: unknown;
}

export interface Answer {
  readonly type: 'answer';
  readonly id: string;
  readonly ok: boolean;
  readonly problem?: Problem;
}

export type Message = Snapshot | Change | Heartbeat | Answer;

/** What a screen asks for; the feed adds the id. */
export type Wish =
  | { action: 'start' | 'bump'; ticket: string; lines?: number[]; stations?: string[] }
  | { action: 'pass'; ticket: string; lines?: number[] }
  | { action: 'cannotMake'; ticket: string; lines: number[]; why: Why }
  | { action: 'canMake'; ticket: string; lines: number[] }
  | { action: 'recall'; ticket: string }
  | { action: 'undo'; command: string }
  | { action: 'soldOut'; item: string; until: Instant }
  | { action: 'backInStock'; item: string }
  | { action: 'pause'; until: Instant; reason: string | null }
  | { action: 'resume' }
  | { action: 'places'; station: string; places: number };

export type Command = Wish & { id: string };
