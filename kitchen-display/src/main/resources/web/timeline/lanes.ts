import type { Plan, PlannedOrder, PlannedPiece, Station, StationPlan } from '../screen/model.ts';

/** How a plan lies on the page: which bar in which lane, where nobody works, and where the flags stand. Pure; epoch ms. */

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Being made; to be begun at once, or later; or only held while somebody pays. */
export type Doing = 'begun' | 'due' | 'waiting' | 'held';

export interface Bar extends Span {
  readonly order: PlannedOrder;
  readonly piece: PlannedPiece;
  readonly doing: Doing;
  /** Takes longer than planned. */
  readonly over: boolean;
  readonly lane: number;
}

/** A lane at which nobody works for a while. */
export interface Away extends Span {
  readonly lane: number;
}

export interface Row {
  readonly station: Station;
  readonly lanes: number;
  readonly bars: readonly Bar[];
  readonly away: readonly Away[];
}

export interface Flag extends Span {
  readonly order: PlannedOrder;
  readonly row: number;
  readonly late: boolean;
  readonly moved: boolean;
}

/** A hold whose time is up takes no place, whether the server has said so yet or not. */
export const isThere = (order: PlannedOrder, now: number): boolean =>
  order.heldUntil === undefined || Date.parse(order.heldUntil) > now;

export function doing(order: PlannedOrder, piece: PlannedPiece, now: number): Doing {
  if (order.heldUntil !== undefined) {
    return 'held';
  }
  return piece.begun ? 'begun' : piece.begin !== undefined && Date.parse(piece.begin) <= now ? 'due' : 'waiting';
}

/** When all of it is probably done; null where no plan has all of it. */
export function readyAt(order: PlannedOrder, now: number): number | null {
  const ends = order.pieces.map(({ end }) => (end === undefined ? Infinity : Date.parse(end)));
  const last = Math.max(...ends);
  return Number.isFinite(last) ? Math.max(last, now) : null;
}

export const isMoved = (order: PlannedOrder): boolean => order.promiseFrom !== order.firstFrom;

export function isLate(order: PlannedOrder, now: number): boolean {
  return Math.max(readyAt(order, now) ?? now, now) > Date.parse(order.promiseTo);
}

/** Each station with its bars, one lane per place, and more where more is in hand than there are places. */
export function rows(plan: Plan, stations: readonly Station[], now: number, shown: Span): Row[] {
  return stations.map((station) => {
    const staffed = plan.stations.find(({ code }) => code === station.code) ?? { code: station.code, places: station.places, later: [] };
    const bars = laid(plan.orders.filter((order) => isThere(order, now)).flatMap((order) => barsOf(order, station.code, now)));
    const places = Math.max(...shifts(staffed, shown).map((shift) => shift.places), 1);
    const lanes = bars.reduce((most, { lane }) => Math.max(most, lane + 1), places);
    return { station, lanes, bars, away: away(staffed, places, shown) };
  });
}

function barsOf(order: PlannedOrder, station: string, now: number): Omit<Bar, 'lane'>[] {
  return order.pieces.flatMap((piece) => {
    if (piece.station !== station || piece.begin === undefined || piece.end === undefined) {
      return [];
    }
    const does = doing(order, piece, now);
    const end = Date.parse(piece.end);
    const going = does === 'begun' || does === 'due';
    return [{ order, piece, doing: does, from: Date.parse(piece.begin), to: going ? Math.max(end, now) : end, over: going && end < now }];
  });
}

function laid(bars: readonly Omit<Bar, 'lane'>[]): Bar[] {
  const ends: number[] = [];
  return [...bars]
    .sort((a, b) => a.from - b.from || a.to - b.to || a.order.id.localeCompare(b.order.id))
    .map((bar) => {
      const free = ends.findIndex((end) => end <= bar.from);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = bar.to;
      return { ...bar, lane };
    });
}

interface Shift extends Span {
  readonly places: number;
}

function shifts({ places, later }: StationPlan, shown: Span): Shift[] {
  const cuts = later.map((change) => ({ at: Date.parse(change.from), places: change.places })).filter(({ at }) => at < shown.to);
  return [{ at: shown.from, places }, ...cuts].map((shift, i, all) => ({
    from: Math.max(shift.at, shown.from),
    to: all[i + 1]?.at ?? shown.to,
    places: shift.places,
  })).filter(({ from, to }) => to > from);
}

function away(staffed: StationPlan, places: number, shown: Span): Away[] {
  return Array.from({ length: places }, (_, lane) => lane).flatMap((lane) => {
    const gaps: Away[] = [];
    for (const shift of shifts(staffed, shown).filter((each) => each.places <= lane)) {
      const last = gaps.at(-1);
      if (last && last.to === shift.from) {
        gaps[gaps.length - 1] = { ...last, to: shift.to };
      } else {
        gaps.push({ lane, from: shift.from, to: shift.to });
      }
    }
    return gaps;
  });
}

/** One flag for each order, in as many rows as it takes that none covers another; none is shorter than `least`. */
export function flags(orders: readonly PlannedOrder[], now: number, least: number): Flag[] {
  const ends: number[] = [];
  return orders
    .filter((order) => isThere(order, now))
    .map((order) => ({ order, from: Date.parse(order.promiseFrom), to: Date.parse(order.promiseTo) }))
    .sort((a, b) => a.from - b.from || a.to - b.to || a.order.id.localeCompare(b.order.id))
    .map(({ order, from, to }) => {
      const free = ends.findIndex((end) => end <= from);
      const row = free < 0 ? ends.length : free;
      ends[row] = Math.max(to, from + least);
      return { order, from, to, row, late: isLate(order, now), moved: isMoved(order) };
    });
}

const STEPS: readonly (readonly [number, number])[] = [[30, 5], [60, 10], [120, 15]];

/** The times that are written over this span of minutes. */
export function ticks({ from, to }: Span): number[] {
  const minutes = (to - from) / 60_000;
  const step = (STEPS.find(([most]) => minutes <= most)?.[1] ?? 30) * 60_000;
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, i) => first + i * step);
}
