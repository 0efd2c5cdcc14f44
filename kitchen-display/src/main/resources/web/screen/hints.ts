import type { PanelName } from './keys.ts';
import type { Store, Ticket, Wish } from './model.ts';
import { canRecall } from './recall.ts';
import { isMissing, isUnmade, linesShown, type Shown } from './tickets.ts';

/** Which hint a new cook is given, one at a time, until each was followed or closed. Pure. */

/** In the order in which they are given. */
const WALL = ['bump', 'undo', 'recall', 'line', 'cannotMake', 'soldOut', 'remake', 'allDay', 'help'] as const;
const EXPEDITER = ['pass', 'undo', 'recall', 'cannotMake', 'soldOut', 'remake', 'allDay', 'help'] as const;

export type Hint = (typeof WALL)[number] | (typeof EXPEDITER)[number];

/** An undo is offered so often that its hint would never end: it is told so many times. */
const OFFERS = 3;

export interface Hints {
  /** Not told any more on this device. */
  readonly known: readonly Hint[];
  readonly current: Hint | null;
  /** How many undos have passed while their hint was shown. */
  readonly passed: number;
}

/** What a screen shows at the moment. */
export interface Moment {
  readonly screen: 'wall' | 'expediter';
  /** Null before the kitchen is known. */
  readonly store: Store | null;
  readonly shown: Shown;
  /** The tickets on the page in front. */
  readonly here: readonly Ticket[];
  readonly all: readonly Ticket[];
  readonly hasItems: boolean;
  /** Whether an undo is on offer. */
  readonly undo: boolean;
}

export const starting = (known: readonly Hint[]): Hints => ({ known, current: null, passed: 0 });

/** What can still be told on this screen. */
function left({ known }: Hints, moment: Moment): readonly Hint[] {
  const all: readonly Hint[] = moment.screen === 'wall' ? WALL : EXPEDITER.filter((hint) => hint !== 'pass' || passesHere(moment));
  return all.filter((hint) => !known.includes(hint));
}

const passesHere = ({ store }: Moment) => store?.readyBy === 'EXPEDITER';

export const isDone = (hints: Hints, moment: Moment): boolean => left(hints, moment).length === 0;

/** Nobody needs to hear of it again. */
export function learn(hints: Hints, hint: Hint): Hints {
  return hints.known.includes(hint)
    ? hints
    : { ...hints, known: [...hints.known, hint], current: hints.current === hint ? null : hints.current };
}

export const learnAll = (hints: Hints): Hints => [...WALL, ...EXPEDITER].reduce(learn, hints);

/** The same hint as long as it is of use, and else the first that is; but what takes a bump back is told at once. */
export function next(hints: Hints, moment: Moment): Hints {
  const passed = hints.passed + (hints.current === 'undo' && !moment.undo ? 1 : 0);
  const heard = passed >= OFFERS ? learn(hints, 'undo') : hints;
  const useful = left(heard, moment).filter((hint) => isUseful(hint, heard, moment));
  const current = (['undo', 'recall', heard.current] as const).find((hint) => hint && useful.includes(hint)) ?? useful[0] ?? null;
  return current === hints.current && passed === hints.passed && heard === hints ? hints : { ...heard, current, passed };
}

/** The first thing first: until somebody has made a ticket go, where that is done here, nothing else is told but the undo. */
function isUseful(hint: Hint, { known }: Hints, moment: Moment): boolean {
  const first = moment.screen === 'wall' ? 'bump' : passesHere(moment) ? 'pass' : null;
  const isDue = hint === first || hint === 'undo' || first === null || known.includes(first);
  return moment.store !== null && isDue && helps(hint, moment);
}

function helps(hint: Hint, { here, all, shown, hasItems, undo }: Moment): boolean {
  const unmade = (ticket: Ticket) => (ticket.state === 'VOID' ? 0 : linesShown(ticket, shown).filter(isUnmade).length);
  switch (hint) {
    case 'bump':
    case 'cannotMake':
      return here.some((ticket) => unmade(ticket) > 0);
    case 'pass':
      return here.some(isComplete);
    case 'line':
      return here.some((ticket) => unmade(ticket) > 1);
    case 'undo':
      return undo;
    case 'recall':
    case 'remake':
      return all.some(canRecall);
    case 'soldOut':
      return hasItems;
    case 'allDay':
      return here.filter((ticket) => unmade(ticket) > 0).length > 1;
    case 'help':
      return true;
  }
}

/** It waits for nothing but the expediter. */
const isComplete = ({ state, lines }: Ticket) =>
  state !== 'VOID' && lines.some((line) => line.state === 'MADE') && !lines.some((line) => isUnmade(line) || isMissing(line));

/** The hint that somebody follows who does this; null where there is none. */
export function followed(wish: Wish): Hint | null {
  switch (wish.action) {
    case 'bump':
      return wish.lines ? 'line' : 'bump';
    case 'pass':
    case 'recall':
      return wish.action;
    default:
      return null;
  }
}

/** The hint that somebody follows who opens this drawer, which explains itself. */
export const toldBy = (panel: PanelName): Hint | null => WALL.find((hint) => hint === panel) ?? null;
