import { keepValue, recallValue } from './kept.ts';
import type { Command, Line, Station, Store, Ticket } from './model.ts';
import { byDue, isLive, isMade, type Shown } from './tickets.ts';

/** What can be brought back to be made again. Pure but for {@link LastBumped}. */

/** Of one order: what these stations made of it, or passed on to others. No stations: all of it. */
export interface Back {
  readonly ticket: Ticket;
  readonly lines: readonly Line[];
  readonly stations: readonly string[];
}

type Recall = Extract<Command, { action: 'recall' }>;

/** Nobody collects it any more. */
const isOver = ({ state }: Ticket) => state === 'CLOSED' || state === 'VOID';

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
    const isGone = line.state === 'HANDED_OVER' && !canRecall(ticket);
    if (station !== null && !isGone) {
      lines.set(station, [...(lines.get(station) ?? []), line]);
    }
  }
  return [...lines].map(([station, of]) => ({ ticket, lines: of, stations: [station] }));
}

/** All that these stations can bring back of an order; where they have had no part in one that is done, all of it. */
export function backOf(ticket: Ticket, shown: Shown): Back | null {
  const parts = isOver(ticket) || (shown === null && canRecall(ticket)) ? [] : byStation(ticket, shown);
  if (parts.length > 0) {
    return { ticket, lines: parts.flatMap(({ lines }) => lines), stations: parts.flatMap(({ stations }) => stations) };
  }
  return canRecall(ticket) ? { ticket, lines: ticket.lines.filter(isLive), stations: [] } : null;
}

/** The latest of these stations that has done its part of a line, its own or one that passed it on; null where none has. */
function doneAt(line: Line, shown: Shown): string | null {
  const isHere = (station: string) => shown === null || shown.has(station);
  if (!isLive(line)) {
    return null;
  }
  return isHere(line.station) && (isMade(line) || line.state === 'HANDED_OVER')
    ? line.station
    : (passedBy(line).findLast(isHere) ?? null);
}

/** The stations that a line has left. */
const passedBy = ({ route = [], step = 0 }: Line): readonly string[] => route.slice(0, step);

export const recallOf = ({ ticket, lines, stations }: Back): Recall => ({
  action: 'recall',
  ticket: ticket.id,
  ...(stations.length > 0 && { lines: lines.map(({ no }) => no), stations: [...stations] }),
});

/** The line after this recall: to be made again at the latest of its stations that is meant, or as it is. */
export function broughtBack(line: Line, { lines, stations }: Recall): Line {
  const isMeant = (station: string) => stations === undefined || stations.includes(station);
  if (!isLive(line) || (lines !== undefined && !lines.includes(line.no))) {
    return line;
  }
  if (isMeant(line.station)) {
    return isMade(line) || line.state === 'HANDED_OVER' ? { ...line, state: 'STARTED' } : line;
  }
  const step = passedBy(line).findLastIndex(isMeant);
  return step < 0 ? line : { ...line, step, station: line.route![step]!, state: 'STARTED' };
}

/** The names of stations, in the order in which the kitchen has them. */
export const stationsOf = ({ stations }: Back, all: readonly Station[]): Station[] => all.filter(({ code }) => stations.includes(code));

const REMEMBERED = 50;

/** What was bumped at this screen, the last first; it outlives a reload. */
export class LastBumped {
  private ids: readonly string[];

  constructor(private readonly key: string) {
    this.ids = recallValue<string[]>(key, []);
  }

  add(ticket: string): void {
    this.keep([ticket, ...this.ids.filter((id) => id !== ticket)].slice(0, REMEMBERED));
  }

  remove(ticket: string): void {
    this.keep(this.ids.filter((id) => id !== ticket));
  }

  /** The last one of which something can be brought back here; else the last order that was done with a part of these stations. */
  back(tickets: Readonly<Record<string, Ticket>>, shown: Shown): Back | null {
    const here = this.ids.map((id) => tickets[id]).find((ticket) => ticket !== undefined && backOf(ticket, shown) !== null);
    const done = recallable(Object.values(tickets)).filter(canRecall);
    const last = here ?? done.find((ticket) => byStation(ticket, shown).length > 0);
    return last === undefined ? null : backOf(last, shown);
  }

  private keep(ids: readonly string[]): void {
    this.ids = ids;
    keepValue(this.key, ids);
  }
}
