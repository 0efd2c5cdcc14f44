import type { Hint } from './hints.ts';
import { printedKey, type KeySettings } from './keys.ts';
import type { BumpAction } from './model.ts';

/** How a hint is worded: by touch, and by key as the display is set. Pure. */
export interface HintWords {
  readonly touch: string;
  /** Null where a key that it takes is not set. */
  readonly byKey: string | null;
  /** In place of {0}, {1} of `byKey`. */
  readonly keys: readonly string[];
}

/** The key that does it; a line is only touched. */
const DONE_WITH: Partial<Record<Hint, BumpAction>> = {
  bump: 'bump',
  pass: 'bump',
  undo: 'undo',
  recall: 'recallLast',
  cannotMake: 'cannotMake',
  soldOut: 'soldOut',
  remake: 'recall',
  allDay: 'allDay',
  help: 'help',
};

const DIGITS = '1 – 9';
/** What these do, they do to a ticket that is chosen before. */
const TO_TICKETS: readonly Hint[] = ['bump', 'pass', 'cannotMake'];

export function hintWords(hint: Hint, settings: KeySettings, space: string): HintWords {
  const touch = `hint.${hint}`;
  const digitsBump = settings.digits === 'BUMP';
  if (digitsBump && (hint === 'bump' || hint === 'pass')) {
    return { touch, byKey: 'hint.key.digit', keys: [DIGITS] };
  }
  const printed = (action: BumpAction) => printedKey(action, settings, space);
  const action = DONE_WITH[hint];
  const choosing = TO_TICKETS.includes(hint);
  const keys = [...(choosing ? [digitsBump ? printed('right') : DIGITS] : []), action ? printed(action) : null];
  const byKey = choosing ? 'hint.key.chosen' : hint === 'recall' ? 'hint.key.last' : 'hint.key';
  return keys.some((key) => key === null) ? { touch, byKey: null, keys: [] } : { touch, byKey, keys: keys as string[] };
}
