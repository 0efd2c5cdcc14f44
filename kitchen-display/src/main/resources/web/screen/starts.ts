import type { Line, Plan, PlannedOrder, PlannedPiece, Ticket } from './model.ts';
import { goesFirst, type Shown } from './tickets.ts';

/** When a cook has to begin, as the plan has it. Pure but for the order that is remembered; times are epoch ms. */

/** Seconds until then, or at once. */
export type Start = number | 'now';

/** A ticket whose beginning moves by less keeps its place among the others. */
const JUMP_MS = 15_000;

const indexes = new WeakMap<Plan, ReadonlyMap<string, PlannedOrder>>();

function planned(plan: Plan | null, ticket: Ticket): readonly PlannedPiece[] {
  if (plan === null) {
    return [];
  }
  let index = indexes.get(plan);
  if (!index) {
    index = new Map(plan.orders.map((order) => [order.id, order]));
    indexes.set(plan, index);
  }
  return index.get(ticket.id)?.pieces ?? [];
}

const earliest = (pieces: readonly PlannedPiece[]): number | null =>
  pieces.reduce<number | null>((first, { begin }) => {
    const at = begin === undefined ? null : Date.parse(begin);
    return at === null || (first !== null && first <= at) ? first : at;
  }, null);

const until = (begin: number | null, now: number): Start | null =>
  begin === null ? null : begin - now < 1000 ? 'now' : Math.ceil((begin - now) / 1000);

/** When this line is to be begun; null once it is, and where no plan has it. */
export function startOf(plan: Plan | null, ticket: Ticket, line: Line, now: number): Start | null {
  const pieces = planned(plan, ticket).filter((piece) => piece.line === line.no && !piece.begun);
  return line.state === 'QUEUED' ? until(earliest(pieces), now) : null;
}

/** When this station has to begin with a ticket of which it has begun nothing. */
export function startAt(plan: Plan | null, ticket: Ticket, station: string, now: number): Start | null {
  const pieces = planned(plan, ticket).filter((piece) => piece.station === station && !piece.begun);
  return until(earliest(pieces), now);
}

/** Puts tickets in the order in which the stations shown have to begin them, without jumping about for seconds. */
export class Begins {
  private kept: ReadonlyMap<string, number> = new Map();

  /** What goes before all others is first. What no plan has was to be begun when it was fired. Equal ones stay as they are. */
  inOrder(tickets: readonly Ticket[], plan: Plan | null, shown: Shown): Ticket[] {
    const begins = new Map(tickets.map((ticket) => [ticket.id, this.beginOf(ticket, plan, shown)]));
    this.kept = begins;
    return [...tickets].sort((a, b) => Number(goesFirst(b)) - Number(goesFirst(a)) || begins.get(a.id)! - begins.get(b.id)!);
  }

  private beginOf(ticket: Ticket, plan: Plan | null, shown: Shown): number {
    const mine = planned(plan, ticket).filter(({ station }) => shown === null || shown.has(station));
    const begin = earliest(mine) ?? Date.parse(ticket.firedAt ?? '1970-01-01T00:00:00Z');
    const kept = this.kept.get(ticket.id);
    return kept !== undefined && Math.abs(begin - kept) < JUMP_MS ? kept : begin;
  }
}
