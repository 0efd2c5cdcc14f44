import type { Command, FrontItem } from './model.ts';

/** What has run out, and what a command makes of it. `now` is server time (epoch ms). */

export const isSaidSoldOut = (item: FrontItem, now: number): boolean =>
  item.soldOut && (item.soldOutUntil === null || Date.parse(item.soldOutUntil) > now);

export const isSoldOut = (item: FrontItem, now: number): boolean => item.left === 0 || isSaidSoldOut(item, now);

export type StockCommand = Extract<Command, { action: 'soldOut' | 'backInStock' | 'count' | 'add' }>;

export function stocked(item: FrontItem, command: StockCommand): FrontItem {
  if (item.id !== command.item) {
    return item;
  }
  switch (command.action) {
    case 'soldOut':
      return { ...item, soldOut: true, soldOutUntil: command.until ?? null };
    case 'backInStock':
      return { ...item, soldOut: false, soldOutUntil: null, left: item.left || null };
    case 'count':
      return { ...item, soldOut: false, soldOutUntil: null, left: command.left };
    case 'add':
      return { ...item, left: item.left === null ? null : Math.max(0, item.left + command.by) };
  }
}
