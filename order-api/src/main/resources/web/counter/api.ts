import { call } from '../screen/calls.ts';
import type { Dining, Instant, LineState, Names, Pickup, PickupMethod, Ticket } from '../screen/model.ts';
import type { Menu, WalkIn, WalkInQuote } from './walk-ins.ts';

/** The counter's calls. Every refusal is thrown with the server's own words. */

export interface CardLine {
  readonly no: number;
  readonly name: Names;
  readonly quantity: number;
  readonly modifiers: readonly Names[];
  readonly forWhom: string | null;
  readonly state: LineState;
  readonly amount: number;
}

/** A line that the kitchen cannot make; {@code outcome} is null while nobody has answered. */
export interface Missing {
  readonly no: number;
  readonly name: Names;
  readonly reason: string;
  readonly answerBy: Instant;
  readonly refund: string;
  readonly substitutes: readonly { readonly item: string; readonly name: Names; readonly back: string | null }[];
  readonly cancellable: boolean;
  readonly outcome: string | null;
}

export interface Refund {
  readonly amount: string;
  readonly state: 'REQUESTED' | 'PAID' | 'FAILED';
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}

export interface OrderCard {
  readonly id: string;
  readonly number: string;
  readonly nickname: string;
  /** What the guest must not eat. */
  readonly allergy: string | null;
  readonly state: string;
  readonly pickup: Pickup;
  readonly dining: Dining;
  readonly promiseFrom: Instant | null;
  readonly promiseTo: Instant | null;
  readonly lines: readonly CardLine[];
  readonly total: string;
  readonly proof: 'NONE' | 'NUMBER_AND_NICKNAME' | 'CODE';
  readonly proven: boolean;
  readonly handedOver: null | { readonly at: Instant; readonly by: string };
  readonly canHandOver: boolean;
  readonly why: string | null;
  readonly missing: readonly Missing[];
  readonly refunds: readonly Refund[];
  readonly refundable: boolean;
}

export interface Table {
  readonly number: string;
  readonly takenBy: string | null;
}

/** How guests get their orders at this store. */
export interface Ways {
  readonly pickupMethods: readonly PickupMethod[];
  readonly tableMode: 'NAMED' | 'ASSIGNED';
  readonly tables: readonly string[];
  readonly bays: readonly string[];
}

export interface ShortageAnswer {
  readonly answer: 'SUBSTITUTE' | 'REFUND' | 'CANCEL';
  readonly item?: string;
}

/** Amounts in the currency's smallest unit. */
export interface Refundable {
  readonly left: number;
  readonly currency: string;
  readonly lines: readonly RefundableLine[];
}

/** `amount` is what those that are left cost together. */
export interface RefundableLine {
  readonly no: number;
  readonly name: Names;
  readonly quantity: number;
  readonly left: number;
  readonly amount: number;
}

export interface Approval {
  readonly staff: string;
  readonly pin: string;
}

export interface RefundWish {
  readonly whole?: boolean;
  readonly lines?: Readonly<Record<number, number>>;
  readonly reason: string;
  readonly note?: string;
  readonly manager?: Approval;
}

export interface HandOver {
  readonly code?: string;
  readonly override?: { readonly reason: string };
  readonly lines?: readonly number[];
}

/** The guest is still to get it from this line. */
export const isStillOwed = ({ state }: CardLine) => state !== 'VOID' && state !== 'CANNOT_MAKE' && state !== 'HANDED_OVER';

const order = (id: string, then: string) => `/counter/orders/${encodeURIComponent(id)}/${then}`;
const ticket = (id: string) => `/tickets/${encodeURIComponent(id)}`;
const inKitchen = <T>(method: string, path: string, body?: object) => call<T>(method, path, body, {}, 'kitchen');
const refunds = (id: string) => `/orders/${encodeURIComponent(id)}/refunds`;

export const api = {
  find: (query: string) => call<{ orders: OrderCard[] }>('GET', `/counter/orders?q=${encodeURIComponent(query)}`),
  card: (id: string) => call<OrderCard>('GET', `/counter/orders/${encodeURIComponent(id)}`),
  answer: (id: string, no: number, answer: ShortageAnswer) => call<OrderCard>('POST', order(id, `shortages/${no}`), answer),
  refundable: (id: string) => call<Refundable>('GET', refunds(id)),
  refund: (id: string, key: string, wish: RefundWish) => call<unknown>('POST', refunds(id), wish, { 'Idempotency-Key': key }),
  handOver: (id: string, how: HandOver) => call<OrderCard>('POST', order(id, 'hand-over'), how),
  takeBack: (id: string) => call<OrderCard | undefined>('POST', order(id, 'hand-over/undo'), {}),
  delivered: (id: string) => call<OrderCard | undefined>('POST', order(id, 'delivered'), {}),
  move: (id: string, to: Pickup) => call<OrderCard | undefined>('PUT', order(id, 'place'), to),
  hideNickname: (id: string) => call<OrderCard | undefined>('POST', order(id, 'hide-nickname'), {}),
  menu: () => call<Menu>('GET', '/menu'),
  quoteWalkIn: (walkIn: Pick<WalkIn, 'lines' | 'dining'>) => call<WalkInQuote>('POST', '/walk-ins/quotes', walkIn),
  takeWalkIn: (walkIn: WalkIn) => call<Ticket>('POST', '/walk-ins', walkIn),
  takeBackWalkIn: (id: string) => call<void>('DELETE', `/walk-ins/${encodeURIComponent(id)}`),
  handOverWalkIn: (id: string) => inKitchen<Ticket>('POST', `${ticket(id)}/hand-over`),
  undoWalkIn: (id: string, version: number) => inKitchen<Ticket>('POST', `${ticket(id)}/hand-over/undo`, { version }),
  ways: async () => (await call<{ settings: Ways }>('GET', '')).settings,
  tables: () => call<Table[]>('GET', '/tables'),
  freeTable: (number: string) => call<void>('DELETE', `/tables/${encodeURIComponent(number)}`),
};
