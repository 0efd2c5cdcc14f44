/** The keys of a bump bar, which is an ordinary keyboard. */

export type KeyAction =
  | { do: 'select'; nth: number }
  | { do: 'move'; by: 'left' | 'right' | 'up' | 'down' }
  | { do: 'bump' | 'start' | 'undo' | 'recallLast' | 'nextPage' | 'previousPage' | 'close' | 'nextStation' | 'cannotMake' }
  | { do: 'panel'; panel: PanelName };

export type PanelName = 'allDay' | 'recall' | 'soldOut' | 'pause' | 'places' | 'help' | 'cannotMake';

const ARROWS: Record<string, 'left' | 'right' | 'up' | 'down'> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const LETTERS: Record<string, KeyAction> = {
  s: { do: 'start' },
  u: { do: 'undo' },
  f: { do: 'nextStation' },
  x: { do: 'cannotMake' },
  a: { do: 'panel', panel: 'allDay' },
  r: { do: 'panel', panel: 'recall' },
  o: { do: 'panel', panel: 'soldOut' },
  m: { do: 'panel', panel: 'pause' },
  w: { do: 'panel', panel: 'places' },
  '?': { do: 'panel', panel: 'help' },
  '/': { do: 'panel', panel: 'help' },
  Enter: { do: 'bump' },
  Backspace: { do: 'recallLast' },
  PageDown: { do: 'nextPage' },
  PageUp: { do: 'previousPage' },
  Escape: { do: 'close' },
};

/** What this key means, or null. A key meant for a field, or for the button that has the focus, is left alone. */
export function meaning(event: KeyboardEvent): KeyAction | null {
  const target = event.composedPath()[0];
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
    return null;
  }
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) {
    return event.key === 'Escape' ? { do: 'close' } : null;
  }
  if (event.key === 'Enter' && (target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement)) {
    return null;
  }
  const by = ARROWS[event.key];
  if (by) {
    return { do: 'move', by };
  }
  if (/^[0-9]$/.test(event.key)) {
    return { do: 'select', nth: event.key === '0' ? 9 : Number(event.key) - 1 };
  }
  return LETTERS[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null;
}

/** What the help lists: the keys as printed, and the text that explains them. */
export const KEYS: readonly (readonly [string, string])[] = [
  ['1 – 9  0', 'keys.select'],
  ['← → ↑ ↓', 'keys.move'],
  ['Enter', 'keys.bump'],
  ['S', 'keys.start'],
  ['X', 'keys.cannotMake'],
  ['U', 'keys.undo'],
  ['Backspace', 'keys.recallLast'],
  ['PageUp  PageDown', 'keys.page'],
  ['F', 'keys.station'],
  ['A', 'keys.allDay'],
  ['R', 'keys.recall'],
  ['O', 'keys.soldOut'],
  ['M', 'keys.pause'],
  ['W', 'keys.places'],
  ['?', 'keys.help'],
  ['Esc', 'keys.close'],
];
