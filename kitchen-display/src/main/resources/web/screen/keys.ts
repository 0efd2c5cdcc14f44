import type { BumpAction, Display } from './model.ts';

/** The keys of a bump bar, which is an ordinary keyboard, as its display is set. */

export type KeyAction =
  | { do: 'select' | 'bumpAt'; nth: number }
  | { do: 'move'; by: 'left' | 'right' | 'up' | 'down' }
  | { do: 'bump' | 'start' | 'undo' | 'recallLast' | 'nextPage' | 'previousPage' | 'close' | 'nextStation' | 'nextLine' | 'cannotMake' | 'remake' | 'read' | 'rush' }
  | { do: 'panel'; panel: PanelName };

export type PanelName = 'allDay' | 'recall' | 'soldOut' | 'pause' | 'places' | 'stop' | 'help' | 'cannotMake' | 'remake' | 'rush' | 'print' | 'staff';

export type KeySettings = Pick<Display, 'digits' | 'keys'>;

const DOES: Record<BumpAction, KeyAction> = {
  bump: { do: 'bump' },
  start: { do: 'start' },
  cannotMake: { do: 'cannotMake' },
  remake: { do: 'remake' },
  read: { do: 'read' },
  undo: { do: 'undo' },
  recallLast: { do: 'recallLast' },
  left: { do: 'move', by: 'left' },
  right: { do: 'move', by: 'right' },
  up: { do: 'move', by: 'up' },
  down: { do: 'move', by: 'down' },
  previousPage: { do: 'previousPage' },
  nextPage: { do: 'nextPage' },
  nextStation: { do: 'nextStation' },
  nextLine: { do: 'nextLine' },
  allDay: { do: 'panel', panel: 'allDay' },
  recall: { do: 'panel', panel: 'recall' },
  soldOut: { do: 'panel', panel: 'soldOut' },
  pause: { do: 'panel', panel: 'pause' },
  places: { do: 'panel', panel: 'places' },
  stop: { do: 'panel', panel: 'stop' },
  rush: { do: 'rush' },
  print: { do: 'panel', panel: 'print' },
  signIn: { do: 'panel', panel: 'staff' },
  help: { do: 'panel', panel: 'help' },
  close: { do: 'close' },
};

/** What may be done again and again by a key that is held down. */
const REPEATED = new Set(['move', 'nextLine', 'nextPage', 'previousPage']);

/** What a key of this name does, or null. */
export function actionOf(key: string, { digits, keys }: KeySettings): KeyAction | null {
  if (/^[0-9]$/.test(key)) {
    return { do: digits === 'BUMP' ? 'bumpAt' : 'select', nth: key === '0' ? 9 : Number(key) - 1 };
  }
  const name = key === ' ' ? 'Space' : key.length === 1 ? key.toLowerCase() : key;
  const set = (Object.keys(DOES) as BumpAction[]).find((action) => keys[action] === name);
  // The help is written on the key of the slash too, and nobody is shut in.
  const found = set ?? (name === '/' && keys.help === '?' ? 'help' : name === 'Escape' ? 'close' : undefined);
  return found ? DOES[found] : null;
}

/** What this key means, or null. A key meant for a field, or for the button that has the focus, is left alone. */
export function meaning(event: KeyboardEvent, settings: KeySettings): KeyAction | null {
  const target = event.composedPath()[0];
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
    return null;
  }
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) {
    return event.key === 'Escape' ? { do: 'close' } : null;
  }
  if ((event.key === 'Enter' || event.key === ' ') && (target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement)) {
    return null;
  }
  const action = actionOf(event.key, settings);
  return action && event.repeat && !REPEATED.has(action.do) ? null : action;
}

const PRINTED: Record<string, string> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc' };

/** Actions that are listed together, and the text that explains them. */
const LISTED: readonly (readonly [readonly BumpAction[], string])[] = [
  [['left', 'right', 'up', 'down'], 'keys.move'],
  [['bump'], 'keys.bump'],
  [['nextLine'], 'keys.line'],
  [['start'], 'keys.start'],
  [['cannotMake'], 'keys.cannotMake'],
  [['remake'], 'keys.remake'],
  [['read'], 'keys.allergy'],
  [['undo'], 'keys.undo'],
  [['recallLast'], 'keys.recallLast'],
  [['previousPage', 'nextPage'], 'keys.page'],
  [['nextStation'], 'keys.station'],
  [['allDay'], 'keys.allDay'],
  [['recall'], 'keys.recall'],
  [['soldOut'], 'keys.soldOut'],
  [['pause'], 'keys.pause'],
  [['places'], 'keys.places'],
  [['stop'], 'keys.stop'],
  [['rush'], 'keys.rush'],
  [['print'], 'keys.print'],
  [['signIn'], 'keys.signIn'],
  [['help'], 'keys.help'],
  [['close'], 'keys.close'],
];

/** The key of an action as it is printed on a keyboard; null where it has none. */
export function printedKey(action: BumpAction, { keys }: KeySettings, space: string): string | null {
  const key = keys[action];
  return key ? (key === 'Space' ? space : (PRINTED[key] ?? (key.length === 1 ? key.toUpperCase() : key))) : null;
}

/** What the help lists: the keys as printed, and the text that explains them. What has no key is left out. */
export function keyList(settings: KeySettings, space: string): (readonly [string, string])[] {
  const rows = LISTED.map(
    ([actions, text]) => [actions.map((action) => printedKey(action, settings, space)).filter((key) => key !== null), text] as const,
  );
  return [
    ['1 – 9  0', settings.digits === 'BUMP' ? 'keys.bumpAt' : 'keys.select'] as const,
    ...rows.filter(([row]) => row.length > 0).map(([row, text]) => [row.join(row.some(({ length }) => length > 1) ? '  ' : ' '), text] as const),
  ];
}
