import type { Dining, Instant, Names, Ticket, TicketState } from '../screen/model.ts';

/** What staff take at the counter: the menu, and what was chosen of it. Pure. */

export interface Choice {
  readonly id: string;
  readonly name: Names;
  readonly default: boolean;
}

export interface OptionGroup {
  readonly id: string;
  readonly name: Names;
  readonly min: number;
  readonly max: number;
  readonly choices: readonly Choice[];
}

export interface Part {
  readonly id: string;
  readonly name: Names;
  readonly choices: readonly { readonly item: string }[];
  readonly default: string;
}

export interface MenuItem {
  readonly id: string;
  readonly category: string;
  readonly name: Names;
  readonly options: readonly OptionGroup[];
  readonly parts: readonly Part[];
}

/** `left` is null where nobody counts, or more are left than anybody may order. */
export interface Sold {
  readonly item: MenuItem;
  readonly soldOut: boolean;
  readonly left: number | null;
  readonly choicesSoldOut: Readonly<Record<string, readonly string[]>>;
}

export interface Menu {
  readonly categories: readonly { readonly id: string; readonly name: Names }[];
  readonly items: readonly Sold[];
}

/** A line as the server reads it. */
export interface Wanted {
  readonly item: string;
  readonly quantity: number;
  readonly choices: Readonly<Record<string, readonly string[]>>;
  readonly parts: Readonly<Record<string, string>>;
}

export interface WalkIn {
  readonly id: string;
  readonly lines: readonly Wanted[];
  readonly dining: Dining;
  readonly name: string | null;
  readonly table: string | null;
  /** What the guest must not eat. */
  readonly allergy: string | null;
}

/** Amounts in words; `ready` is null where a station that it needs is closed. */
export interface WalkInQuote {
  readonly total: string;
  readonly lines: readonly string[];
  readonly taxes: readonly { readonly percent: number; readonly reduced: boolean; readonly tax: string }[];
  readonly ready: null | { readonly from: Instant; readonly to: Instant };
}

const asItComes = ({ item }: Sold): Wanted => ({
  item: item.id,
  quantity: 1,
  choices: Object.fromEntries(
    item.options.map(({ id, choices }) => [id, choices.filter((each) => each.default).map((each) => each.id)]),
  ),
  parts: Object.fromEntries(item.parts.map(({ id, default: usual }) => [id, usual])),
});

const isSame = (a: Wanted, b: Wanted) => JSON.stringify({ ...a, quantity: 0 }) === JSON.stringify({ ...b, quantity: 0 });

/** One more of it as it comes: the same things lie together. */
export function plus(lines: readonly Wanted[], sold: Sold): readonly Wanted[] {
  const one = asItComes(sold);
  return lines.some((line) => isSame(line, one))
    ? lines.map((line) => (isSame(line, one) ? { ...line, quantity: line.quantity + 1 } : line))
    : [...lines, one];
}

/** So many more, or fewer, of a line; without any it is gone. */
export const counted = (lines: readonly Wanted[], at: number, by: number): readonly Wanted[] =>
  lines.map((line, i) => (i === at ? { ...line, quantity: line.quantity + by } : line)).filter(({ quantity }) => quantity > 0);

/** A tap on a choice: the only one of its group replaces the one before. */
export function chosen(line: Wanted, group: OptionGroup, choice: string): Wanted {
  const before = line.choices[group.id] ?? [];
  const without = before.filter((each) => each !== choice);
  const after = before.includes(choice) && before.length > group.min ? without : [...(group.max === 1 ? [] : without), choice];
  return after.length > group.max ? line : { ...line, choices: { ...line.choices, [group.id]: after } };
}

export const filled = (line: Wanted, part: Part, item: string): Wanted => ({ ...line, parts: { ...line.parts, [part.id]: item } });

/** Whether somebody still has to choose something. */
export const isIncomplete = (line: Wanted, { item }: Sold): boolean =>
  item.options.some(({ id, min }) => (line.choices[id] ?? []).length < min);

/** What differs from how it comes, in words. */
export function details(line: Wanted, { item }: Sold, menu: Menu): readonly Names[] {
  const options = item.options.flatMap((group) =>
    group.choices.filter((choice) => !choice.default && line.choices[group.id]?.includes(choice.id)).map(({ name }) => name),
  );
  const parts = item.parts.flatMap((part) => menu.items.find((sold) => sold.item.id === line.parts[part.id])?.item.name ?? []);
  return [...parts, ...options];
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase().trim();

/** Items of which some name has this in it, in whatever language; those that begin with it come first. */
export function matching(menu: Menu, typed: string): readonly Sold[] {
  const wanted = plain(typed);
  const rank = ({ item }: Sold) => Math.min(...Object.values(item.name).map((name) => (plain(name) + ' ').indexOf(wanted)).filter((i) => i >= 0));
  return menu.items.filter((sold) => rank(sold) < Infinity).sort((a, b) => rank(a) - rank(b));
}

const OPEN: ReadonlySet<TicketState> = new Set<TicketState>(['QUEUED', 'STARTED', 'DONE']);

/** Open walk-ins of this number, or whose name has this in it. */
export function walkInsMatching(tickets: readonly Ticket[], typed: string): Ticket[] {
  const wanted = plain(typed);
  return wanted === ''
    ? []
    : tickets.filter(
        (ticket) => ticket.walkIn && OPEN.has(ticket.state) && (plain(ticket.number) === wanted || plain(ticket.nickname).includes(wanted)),
      );
}
