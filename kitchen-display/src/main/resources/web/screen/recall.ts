import { keepValue, recallValue } from './kept.ts';
import type { Line, Station, Store, Ticket, Wish } from './model.ts';
import { byDue, isLive, isUnmade, type Shown } from './tickets.ts';

/** What can be brought back to be made again. Pure but for {@link LastBumped}. */

/** Of one order: what these stations made of it, or passed on to others. No stations: all of it. */
export interface Back {
  readonly ticket: Ticket;
  readonly lines: readonly Line[];
  readonly stations: readonly string[];
}

type Recall = Extract<Wish, { action: 'recall' }>;

export const canRecall = ({ state }: Ticket) => state === 'DONE' || state === 'HANDED_OVER';

/** Done and ended tickets, the last first. */
export function recallable(tickets: readonly Ticket[]): Ticket[] {
  const when = (ticket: Ticket) => ticket.endedAt ?? ticket.doneAt ?? '';
  return tickets
    .filter((ticket) => canRecall(ticket) || ticket.state === 'CLOSED')
    .sort((a, b) => when(b).localeCompare(when(a)))
    .slice(0, 50);
}

/** What can be brought back of orders that are not ready, station by station; the most urgent order first. */
export const ofOpen = (tickets: readonly Ticket[], store: Store, shown: Shown): Back[] =>
  byDue(
    tickets.filter(({ state }) => state === 'STARTED'),
    store,
  ).flatMap((ticket) => byStation(ticket, shown));

function byStation(ticket: Ticket, shown: Shown): Back[] {
  const lines = new Map<string, Line[]>();
  for (const line of ticket.lines) {
    const station = doneAt(line, shown);
    if (station !== null && !isWithGuest(line, ticket)) {
      lines.set(station, [...(lines.get(station) ?? []), line]);
    }
  }
  return [...lines].map(([station, of]) => ({ ticket, lines: of, stations: [station] }));
}

/** What these stations bring back of an order that is done: their part, or all of it where they have had none. Null where it is not done. */
export function backOf(ticket: Ticket, shown: Shown): Back | null {
  if (!canRecall(ticket)) {
    return null;
  }
  const parts = shown === null ? [] : byStation(ticket, shown);
  return parts.length > 0
    ? { ticket, lines: parts.flatMap(({ lines }) => lines), stations: parts.flatMap(({ stations }) => stations) }
    : { ticket, lines: ticket.lines.filter(isLive), stations: [] };
}

/** The latest of these stations that has done its part of a line, its own or one that passed it on; null where none has. */
function doneAt(line: Line, shown: Shown): string | null {
  const isHere = (station: string) => shown === null || shown.has(station);
  if (!isLive(line)) {
    return null;
  }
  return isHere(line.station) && !isUnmade(line) ? line.station : (passedBy(line).findLast(isHere) ?? null);
}

/** Its guest has it already, and waits for the rest of the order. */
const isWithGuest = (line: Line, ticket: Ticket) => line.state === 'HANDED_OVER' && !canRecall(ticket);

/** The stations that a line has left. */
const passedBy = ({ route = [], step = 0 }: Line): readonly string[] => route.slice(0, step);

export const recallOf = ({ ticket, lines, stations }: Back): Recall => ({
  action: 'recall',
  ticket: ticket.id,
  ...(stations.length > 0 && { lines: lines.map(({ no }) => no), stations: [...stations] }),
});

/** The order after this recall: each line that is meant is to be made again at the latest of its stations that is, or stays as it is. */
export function broughtBack(ticket: Ticket, recall: Recall): Ticket {
  const lines = ticket.lines.map((line) => (isWithGuest(line, ticket) ? line : lineBack(line, recall)));
  const isAgain = lines.some((line, i) => line !== ticket.lines[i]);
  const recalledFrom = canRecall(ticket) ? ticket.state : ticket.recalledFrom;
  const back: Ticket = { ...ticket, state: 'STARTED', doneAt: null, endedAt: null, recalledFrom, lines };
  return isAgain && ticket.allergy ? { ...back, allergy: { ...ticket.allergy, read: [] } } : back;
}

function lineBack(line: Line, { lines, stations }: Recall): Line {
  const isMeant = (station: string) => stations === undefined || stations.includes(station);
  if (!isLive(line) || (lines !== undefined && !lines.includes(line.no))) {
    return line;
  }
  if (isMeant(line.station)) {
    return isUnmade(line) ? line : { ...line, state: 'STARTED' };
  }
  const step = passedBy(line).findLastIndex(isMeant);
  return step < 0 ? line : { ...line, step, station: line.route![step]!, state: 'STARTED' };
}

/** The names of stations, in the order in which the kitchen has them. */
export const stationsOf = ({ stations }: Back, all: readonly Station[]): Station[] => all.filter(({ code }) => stations.includes(code));

const REMEMBERED = 50;

/** The lines that one bump has made, by their stations. */
interface Bump {
  readonly ticket: string;
  readonly lines: Readonly<Record<string, readonly number[]>>;
}

/** What was bumped at this screen, the last first; it outlives a reload. */
export class LastBumped {
  private bumps: readonly Bump[];

  constructor(private readonly key: string) {
    this.bumps = recallValue<Bump[]>(key, []);
  }

  /** These lines of the order, as they were before. */
  add(ticket: string, made: readonly Line[]): void {
    const lines: Record<string, number[]> = {};
    made.forEach(({ station, no }) => (lines[station] ??= []).push(no));
    this.bumps = [{ ticket, lines }, ...this.bumps].slice(0, REMEMBERED);
    keepValue(this.key, this.bumps);
  }

  /** What the last bump made that can be brought back, station by station; else the last order that was done with a part of these. */
  back(tickets: Readonly<Record<string, Ticket>>, shown: Shown): Back[] {
    for (const { ticket: id, lines } of this.bumps) {
      const ticket = tickets[id];
      const parts = ticket ? Object.entries(lines).flatMap(([station, nos]) => madeAt(ticket, station, nos)) : [];
      if (parts.length > 0) {
        return parts;
      }
    }
    const done = recallable(Object.values(tickets)).filter(canRecall);
    const last = done.find((ticket) => byStation(ticket, shown).length > 0);
    const back = last ? backOf(last, shown) : null;
    return back ? [back] : [];
  }
}

/** Of an order that is not over, those of these lines that this station has made. */
function madeAt(ticket: Ticket, station: string, nos: readonly number[]): Back[] {
  const isOver = ticket.state === 'CLOSED' || ticket.state === 'VOID';
  const here = new Set([station]);
  const lines = ticket.lines.filter((line) => nos.includes(line.no) && !isWithGuest(line, ticket) && doneAt(line, here) !== null);
  return isOver || lines.length === 0 ? [] : [{ ticket, lines, stations: [station] }];
}
