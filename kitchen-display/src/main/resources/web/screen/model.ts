/** The values of the feed, as its protocol names them. Instants are ISO-8601 UTC. */

export type Instant = string;
export type Names = Readonly<Record<string, string>>;
export type ScreenName = 'wall' | 'expediter' | 'board' | 'counter' | 'timeline';
export type TicketState = 'QUEUED' | 'STARTED' | 'DONE' | 'HANDED_OVER' | 'VOID' | 'CLOSED';
export type LineState = 'QUEUED' | 'STARTED' | 'MADE' | 'READY' | 'HANDED_OVER' | 'CANNOT_MAKE' | 'VOID';
/** Why a line cannot be made. */
export type Why = 'SOLD_OUT' | 'BROKEN' | 'OTHER';
/** Why something that was made is made again. */
export type RemakeReason = 'DROPPED' | 'WRONG' | 'QUALITY' | 'MISSING' | 'OTHER';
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
  /** What this shift has; all where there are no shifts. */
  readonly planned: number;
  readonly byHandUntil: Instant | null;
}

/** What a key of a bump bar can do. */
export type BumpAction =
  | 'bump'
  | 'start'
  | 'cannotMake'
  | 'remake'
  | 'read'
  | 'undo'
  | 'recallLast'
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'previousPage'
  | 'nextPage'
  | 'nextStation'
  | 'nextLine'
  | 'allDay'
  | 'recall'
  | 'soldOut'
  | 'pause'
  | 'places'
  | 'stop'
  | 'rush'
  | 'print'
  | 'signIn'
  | 'help'
  | 'close';

export type Theme = 'DARK' | 'LIGHT' | 'DEVICE';

/** How one display is set. */
export interface Display {
  readonly device: string;
  /** Counts what was set. */
  readonly version: number;
  readonly name: string;
  readonly layout: 'GRID' | 'LIST';
  /** Empty: all. */
  readonly stations: readonly string[];
  /** Percent. */
  readonly textSize: number;
  readonly theme: Theme;
  readonly sort: 'BEGIN' | 'PROMISE' | 'CAME';
  /** Null where the store's hold. */
  readonly warnAfterSeconds: number | null;
  readonly lateAfterSeconds: number | null;
  readonly sounds: readonly string[];
  /** Percent. */
  readonly volume: number;
  readonly muted: boolean;
  readonly digits: 'SELECT' | 'BUMP';
  /** As in `KeyboardEvent.key`, letters in lower case; empty where an action has none. */
  readonly keys: Readonly<Record<BumpAction, string>>;
  readonly showNameUntil: Instant | null;
}

/** Something that can run out. */
export interface FrontItem {
  readonly id: string;
  readonly name: Names;
  /** Of which option it is a choice; null for an item of the menu. */
  readonly group: Names | null;
  /** Whether staff said so; what has none left is sold out too. */
  readonly soldOut: boolean;
  /** Null: until somebody says otherwise. */
  readonly soldOutUntil: Instant | null;
  /** How many can still be sold; null where nobody counts. */
  readonly left: number | null;
}

/** Why a kitchen stands still. */
export type StopReason = 'POWER' | 'FIRE_ALARM' | 'MACHINE' | 'STAFF' | 'WATER' | 'OTHER';

export interface Stop {
  readonly no: number;
  readonly reason: StopReason;
  readonly since: Instant;
  /** When it should run again; null where nobody knows. */
  readonly until: Instant | null;
  readonly by: string;
}

/** What a kitchen does about how much it has to do. */
export type LoadStep = 'OPEN' | 'WARN' | 'LENGTHEN' | 'PAUSE';

export interface Busy {
  /** What it does by itself. */
  readonly step: LoadStep;
  /** What holds, with what a manager set. */
  readonly inForce: LoadStep;
  /** What a usual order would be quoted now. */
  readonly waitMinutes: number;
  readonly station: string | null;
  readonly opensAt: Instant | null;
  readonly override: null | { readonly to: 'OPEN' | 'PAUSE'; readonly until: Instant; readonly by: string };
}

/** What tickets and labels come out of. */
export interface Printer {
  readonly name: string;
  /** Why it does not print; null while it does. */
  readonly trouble: string | null;
  readonly since: Instant | null;
}

/** How a kitchen runs. */
export interface Kitchen {
  /** Null while it runs. */
  readonly stop: Stop | null;
  readonly lastStop: number;
  readonly load: Busy | null;
  /** From which age on an order is shown as slow, late, or waiting for nobody; null where nobody has said. */
  readonly ages: { readonly warnAfterSeconds: number; readonly lateAfterSeconds: number; readonly uncollectedAfterSeconds: number } | null;
  /** None where the kitchen works from its screens only. */
  readonly printers: readonly Printer[];
}

export interface Front {
  readonly paused: null | { readonly until: Instant | null; readonly reason: string | null };
  readonly items: readonly FrontItem[];
}

export interface Line {
  readonly no: number;
  /** Where it is now. */
  readonly station: string;
  /** All stations that it passes, in this order; missing where it is one only. */
  readonly route?: readonly string[];
  /** Its place on the route; missing at the first. */
  readonly step?: number;
  readonly item: string;
  readonly name: Names;
  readonly quantity: number;
  readonly modifiers: readonly Names[];
  readonly set: Names | null;
  readonly forWhom: string | null;
  readonly state: LineState;
  /** It was taken away, and nobody in the kitchen has seen that yet; missing where it is not so. */
  readonly unseen?: boolean;
  /** It came in place of another when the kitchen had the ticket already; missing where it is not so. */
  readonly added?: boolean;
  /** It is made in place of that line, which was made already; missing for a line of the order. */
  readonly remake?: { readonly line: number; readonly reason: RemakeReason; readonly at: Instant };
}

export interface Ticket {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly nickname: string;
  readonly pickup: Pickup;
  readonly dining: Dining;
  /** Ordered and paid at the counter. */
  readonly walkIn: boolean;
  readonly state: TicketState;
  readonly promiseFrom: Instant | null;
  readonly promiseTo: Instant | null;
  readonly firedAt: Instant | null;
  readonly doneAt: Instant | null;
  readonly endedAt: Instant | null;
  /** How it stood when it was brought back to be made again; null once it is done. */
  readonly recalledFrom: TicketState | null;
  /** Since when it goes before all others because somebody said so; missing where nobody did. */
  readonly rushedAt?: Instant;
  /** Missing where the guest said nothing; the words are missing once they are forgotten. */
  readonly allergy?: { readonly note?: string; readonly read: readonly string[] };
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
  readonly kitchen?: Kitchen;
  readonly display?: Display;
  readonly tickets: readonly Ticket[];
}

export interface Change {
  readonly type: 'change';
  readonly seq: number;
  readonly kind: string;
  readonly ticket?: Ticket;
  readonly stations?: readonly Station[];
  readonly front?: Front;
  readonly kitchen?: Kitchen;
  readonly display?: Display;
}

/** A piece that is not done yet. What has no ticket yet has no line and no name; what no plan has, no times. */
export interface PlannedPiece {
  readonly line?: number;
  readonly station: string;
  readonly name?: Names;
  readonly begin?: Instant;
  readonly end?: Instant;
  readonly begun: boolean;
}

/** Held while somebody pays, and without a number as long as it has no ticket. */
export interface PlannedOrder {
  readonly id: string;
  readonly number?: string;
  readonly heldUntil?: Instant;
  readonly promiseFrom: Instant;
  readonly promiseTo: Instant;
  readonly firstFrom: Instant;
  readonly firstTo: Instant;
  readonly pieces: readonly PlannedPiece[];
}

/** Who works at a station: now, and from each later time on. */
export interface StationPlan {
  readonly code: string;
  readonly places: number;
  readonly later: readonly { readonly from: Instant; readonly places: number }[];
}

export interface Plan {
  readonly type: 'plan';
  readonly stations: readonly StationPlan[];
  readonly orders: readonly PlannedOrder[];
}

/** An order of which no wall and no expediter has shown what happened at `since`. */
export interface UnseenOrder {
  readonly id: string;
  readonly number: string;
  readonly since: Instant;
}

/** All of them; it has no number and is whole each time. */
export interface Unseen {
  readonly type: 'unseen';
  readonly orders: readonly UnseenOrder[];
  /** Since when mobile orders pause because no wall and no expediter is there; null while they do not. */
  readonly noDisplaySince: Instant | null;
}

export interface Heartbeat {
  readonly type: 'heartbeat';
  readonly now: Instant;
  readonly seq: number;
  /** Over how long screens shall spread their coming back. */
  readonly comeBackOverMs: number;
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

export type Message = Snapshot | Change | Plan | Unseen | Heartbeat | Answer;

/** What a screen asks for; the feed adds the id. */
export type Wish =
  | { action: 'start' | 'bump'; ticket: string; lines?: number[]; stations?: string[] }
  | { action: 'pass'; ticket: string; lines?: number[] }
  | { action: 'cannotMake'; ticket: string; lines: number[]; why: Why }
  | { action: 'canMake'; ticket: string; lines: number[] }
  | { action: 'remake'; ticket: string; lines: number[]; quantity: number; reason: RemakeReason }
  | { action: 'acknowledge'; ticket: string; stations: string[] }
  | { action: 'see'; ticket: string; lines: number[] }
  | { action: 'rush' | 'unrush'; ticket: string }
  | { action: 'recall'; ticket: string; lines?: number[]; stations?: string[] }
  | { action: 'print'; ticket: string }
  | { action: 'undo'; command: string }
  | { action: 'soldOut'; item: string; until?: Instant }
  | { action: 'count'; item: string; left: number | null }
  | { action: 'add'; item: string; by: number }
  | { action: 'backInStock'; item: string }
  | { action: 'pause'; until: Instant; reason: string | null }
  | { action: 'resume' }
  | { action: 'stopKitchen'; stop: number; reason: StopReason; until: Instant | null }
  | { action: 'runKitchen'; stop: number }
  | { action: 'places'; station: string; places: number; holds?: 'SHIFT' | 'DAY' }
  | { action: 'setDisplay'; stations?: string[]; textSize?: number; muted?: boolean };

/** What is sent: the wish, when it was given, and the version of the ticket, or of the settings, that was seen then. */
export type Command = Wish & { id: string; given?: Instant; seen?: number };
