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

/** So many tickets that are gone keep their place: what is recalled returns to it. */
const KEPT = 200;

/** Puts tickets in the order in which the stations shown have to begin them, without jumping about for seconds. */
export class Begins {
  /** As plans had it, the tickets that are gone first. */
  private kept: ReadonlyMap<string, number> = new Map();
  private stations = '';

  /** What goes before all others is first. What no plan has was to be begun when it was fired. Equal ones stay as they are. */
  inOrder(tickets: readonly Ticket[], plan: Plan | null, shown: Shown): Ticket[] {
    const stations = shown === null ? '' : [...shown].join();
    if (stations !== this.stations) {
      [this.kept, this.stations] = [new Map(), stations];
    }
    const here = new Map<string, number>();
    const begins = new Map<string, number>();
    for (const ticket of tickets) {
      const fired = Date.parse(ticket.firedAt ?? '1970-01-01T00:00:00Z');
      const begin = this.beginOf(ticket, plan, shown, fired);
      begins.set(ticket.id, begin ?? fired);
      if (begin !== null) {
        here.set(ticket.id, begin);
      }
    }
    this.keep(here);
    return [...tickets].sort((a, b) => Number(goesFirst(b)) - Number(goesFirst(a)) || begins.get(a.id)! - begins.get(b.id)!);
  }

  /** Null where no plan has or had it. */
  private beginOf(ticket: Ticket, plan: Plan | null, shown: Shown, fired: number): number | null {
    const mine = planned(plan, ticket).filter(({ station }) => shown === null || shown.has(station));
    const begin = earliest(mine);
    const kept = this.kept.get(ticket.id) ?? (ticket.recalledFrom === null ? null : fired);
    if (begin === null || kept === null) {
      return begin ?? kept;
    }
    // What is begun moves to later only where it is begun once more.
    const isAgain = begin > kept && mine.some(({ begun }) => begun);
    return isAgain || Math.abs(begin - kept) < JUMP_MS ? kept : begin;
  }

  private keep(here: ReadonlyMap<string, number>): void {
    const gone = [...this.kept].filter(([id]) => !here.has(id));
    this.kept = new Map([...gone.slice(-KEPT), ...here]);
  }
}
