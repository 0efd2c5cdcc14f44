import type { Line, Names, Station, Store, Ticket } from './model.ts';

/** What the kitchen screens derive from tickets. Pure; every time is server time in epoch ms. */

export type Pace = 'normal' | 'warning' | 'late';

const UNMADE = new Set(['QUEUED', 'STARTED']);
export const isUnmade = (line: Line) => UNMADE.has(line.state);
export const isMissing = (line: Line) => line.state === 'CANNOT_MAKE';
/** The guest still gets it from this line. */
export const isLive = (line: Line) => line.state !== 'VOID' && !isMissing(line);

/** What was made can be made again. */
export const canRemake = (line: Line) => isLive(line) && !isUnmade(line);

/** Somebody still has to make it again. */
export const isOpenRemake = (line: Line) => line.remake !== undefined && isUnmade(line);

/** Somebody put it before all others, and something of it is left to make. */
export const isRushed = (ticket: Ticket) => ticket.rushedAt !== undefined && ticket.state !== 'VOID' && ticket.lines.some(isUnmade);

/** Somebody still has to make something of it again. */
export const isMadeAgain = (ticket: Ticket) => ticket.state !== 'VOID' && ticket.lines.some(isOpenRemake);

/** It goes before all others: something of it is made again, or somebody said so. */
export const goesFirst = (ticket: Ticket) => isMadeAgain(ticket) || isRushed(ticket);

/** The stations that make one of these lines and have not read what the guest must not eat. */
export const unreadAt = (ticket: Ticket, lines: readonly Line[]): string[] =>
  ticket.allergy?.note === undefined || ticket.state === 'VOID'
    ? []
    : [...new Set(lines.filter(isUnmade).map(({ station }) => station))].filter((station) => !ticket.allergy!.read.includes(station));

/** The stations that go on with a line after this one. */
export const following = ({ route = [], step = 0 }: Line): readonly string[] => route.slice(step + 1);

/** Whether a station is done with a line; undefined where it has nothing to do with it. */
function isMadeAt(line: Line, station: string): boolean | undefined {
  const { route = [line.station], step = 0 } = line;
  const place = route.indexOf(station);
  return place < 0 ? undefined : place < step || (place === step && !isUnmade(line));
}

const at = (instant: string | null) => (instant === null ? null : Date.parse(instant));

/** When the ticket becomes late: the end of its promise, or so long after it was fired where nothing was promised. */
export function lateAt(ticket: Ticket, store: Store): number {
  return at(ticket.promiseTo) ?? (at(ticket.firedAt) ?? 0) + store.lateAfterSeconds * 1000;
}

/** Warning comes before late by the same span in both cases: late threshold minus warning threshold. */
export function pace(ticket: Ticket, store: Store, now: number): Pace {
  if (ticket.state === 'DONE' || ticket.state === 'HANDED_OVER') {
    return 'normal';
  }
  const late = lateAt(ticket, store);
  const warn = late - (store.lateAfterSeconds - store.warnAfterSeconds) * 1000;
  return now >= late ? 'late' : now >= warn ? 'warning' : 'normal';
}

/** Seconds since the ticket was fired, or since all that is left of it is made again; never negative. */
export function ageSeconds(ticket: Ticket, now: number): number {
  const left = ticket.lines.filter(isUnmade);
  const again = left.flatMap(({ remake }) => (remake ? [Date.parse(remake.at)] : []));
  const fired = left.length > 0 && again.length === left.length ? Math.min(...again) : at(ticket.firedAt);
  return fired === null ? 0 : Math.max(0, Math.floor((now - fired) / 1000));
}

/** What goes before all others first, then the most urgent; equal ones as they were fired, then by number, so that the order never flickers. */
export function byDue(tickets: readonly Ticket[], store: Store): Ticket[] {
  return [...tickets].sort(
    (a, b) =>
      Number(goesFirst(b)) - Number(goesFirst(a)) ||
      lateAt(a, store) - lateAt(b, store) ||
      (at(a.firedAt) ?? 0) - (at(b.firedAt) ?? 0) ||
      a.number.localeCompare(b.number, 'en', { numeric: true }) ||
      a.id.localeCompare(b.id),
  );
}

/** As they were fired, the first first. */
export function byCame(tickets: readonly Ticket[], store: Store): Ticket[] {
  return byDue(tickets, store).sort((a, b) => (at(a.firedAt) ?? 0) - (at(b.firedAt) ?? 0));
}

/** The stations a wall shows; null is every station. */
export type Shown = ReadonlySet<string> | null;

export const linesShown = (ticket: Ticket, shown: Shown): readonly Line[] =>
  shown === null ? ticket.lines : ticket.lines.filter((line) => shown.has(line.station));

/** A line that was taken away leaves the wall when somebody has said that they saw it: a cook may have the food in hand. */
export const isUnseenVoid = (line: Line) => line.state === 'VOID' && line.unseen === true;

/** The tickets a wall shows: those with something left to make at its stations, or with something there that was taken away. */
export function onWall(tickets: readonly Ticket[], store: Store, shown: Shown): Ticket[] {
  return byDue(
    tickets.filter((ticket) => {
      const mine = linesShown(ticket, shown);
      switch (ticket.state) {
        case 'VOID':
          return mine.length > 0 || (shown === null && ticket.lines.length === 0);
        case 'QUEUED':
        case 'STARTED':
          return mine.some((line) => isUnmade(line) || isMissing(line) || isUnseenVoid(line));
        default:
          return ticket.state !== 'CLOSED' && mine.some(isUnseenVoid);
      }
    }),
    store,
  );
}

/** The other stations that still make something of this ticket. */
export function alsoAt(ticket: Ticket, shown: Shown, stations: readonly Station[]): Station[] {
  if (shown === null) {
    return [];
  }
  const open = ticket.lines.filter(isUnmade).flatMap((line) => [line.station, ...following(line)]);
  const others = new Set(open.filter((station) => !shown.has(station)));
  return stations.filter((station) => others.has(station.code));
}

export interface LineGroup {
  readonly set: Names | null;
  readonly forWhom: string | null;
  readonly lines: readonly Line[];
}

/** Neighbouring lines of one set and one person together. */
export function grouped(lines: readonly Line[]): LineGroup[] {
  const groups: { key: string; set: Names | null; forWhom: string | null; lines: Line[] }[] = [];
  for (const line of lines) {
    const key = JSON.stringify([line.set, line.forWhom]);
    const last = groups.at(-1);
    if (last && last.key === key && (line.set !== null || line.forWhom !== null)) {
      last.lines.push(line);
    } else {
      groups.push({ key, set: line.set, forWhom: line.forWhom, lines: [line] });
    }
  }
  return groups.map(({ set, forWhom, lines: of }) => ({ set, forWhom, lines: of }));
}

/**
 * What stations make, station by station, in the order in which the kitchen has them. What belongs together, a set or what is for
 * one person, stays so: it stands where its first line does, and is ordered within.
 */
export function inStationOrder(lines: readonly Line[], stations: readonly Station[]): Line[] {
  const place = new Map(stations.map(({ code }, i) => [code, i]));
  const at = (line: Line) => place.get(line.station) ?? stations.length;
  const groups = grouped(lines);
  const first = new Map(groups.flatMap((group) => group.lines.map((line) => [line, Math.min(...group.lines.map(at))] as const)));
  const group = new Map(groups.flatMap((each, i) => each.lines.map((line) => [line, each.set || each.forWhom ? i : -1] as const)));
  return [...lines].sort((a, b) => first.get(a)! - first.get(b)! || group.get(a)! - group.get(b)! || at(a) - at(b) || a.no - b.no);
}

export interface AllDay {
  readonly item: string;
  readonly name: Names;
  readonly quantity: number;
  readonly variants: readonly { readonly modifiers: readonly Names[]; readonly quantity: number }[];
}

/** Open quantities by item, and within an item by the same modifiers; the largest first. */
export function allDay(tickets: readonly Ticket[], shown: Shown): AllDay[] {
  const items = new Map<string, { name: Names; quantity: number; variants: Map<string, [readonly Names[], number]> }>();
  for (const ticket of tickets.filter((t) => t.state === 'QUEUED' || t.state === 'STARTED')) {
    for (const line of linesShown(ticket, shown).filter(isUnmade)) {
      const item = items.get(line.item) ?? { name: line.name, quantity: 0, variants: new Map() };
      const key = line.modifiers.map((modifier) => JSON.stringify(modifier)).sort().join();
      const [modifiers, quantity] = item.variants.get(key) ?? [line.modifiers, 0];
      item.variants.set(key, [modifiers, quantity + line.quantity]);
      item.quantity += line.quantity;
      items.set(line.item, item);
    }
  }
  return [...items]
    .map(([item, of]) => ({
      item,
      name: of.name,
      quantity: of.quantity,
      variants: [...of.variants.values()]
        .map(([modifiers, quantity]) => ({ modifiers, quantity }))
        .sort((a, b) => b.quantity - a.quantity),
    }))
    .sort((a, b) => b.quantity - a.quantity || a.item.localeCompare(b.item));
}

/** Open quantities by what was chosen with an item, over all items; the largest first. */
export function allDayOptions(tickets: readonly Ticket[], shown: Shown): { readonly name: Names; readonly quantity: number }[] {
  const options = new Map<string, { name: Names; quantity: number }>();
  for (const { variants } of allDay(tickets, shown)) {
    for (const { modifiers, quantity } of variants) {
      for (const name of modifiers) {
        const key = JSON.stringify(name);
        options.set(key, { name, quantity: (options.get(key)?.quantity ?? 0) + quantity });
      }
    }
  }
  return [...options].sort(([a, x], [b, y]) => y.quantity - x.quantity || a.localeCompare(b)).map(([, option]) => option);
}

export type Step = 'waiting' | 'working' | 'made' | 'ready';

export interface Progress {
  readonly station: Station;
  readonly made: number;
  readonly total: number;
  readonly step: Step;
}

/** How far each station is with this order; voided lines do not count. */
export function progress(ticket: Ticket, stations: readonly Station[]): Progress[] {
  return stations.flatMap((station) => {
    const lines = ticket.lines.filter((line) => isLive(line) && isMadeAt(line, station.code) !== undefined);
    if (lines.length === 0) {
      return [];
    }
    const made = lines.filter((line) => isMadeAt(line, station.code)).length;
    const passed = lines.every((line) => line.state === 'READY' || line.state === 'HANDED_OVER');
    const begun = made > 0 || lines.some((line) => line.station === station.code && line.state === 'STARTED');
    const step: Step = passed ? 'ready' : made === lines.length ? 'made' : begun ? 'working' : 'waiting';
    return [{ station, made, total: lines.length, step }];
  });
}
