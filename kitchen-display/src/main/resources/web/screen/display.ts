import type { Display, Station, Store } from './model.ts';
import type { Shown } from './tickets.ts';

/** What the settings of a display mean for its screens. Pure; times are server time in epoch ms. */

/** As a display is before anybody has set it; keys as on a usual bump bar. */
export const usual: Display = {
  device: '',
  version: 0,
  name: '',
  layout: 'GRID',
  stations: [],
  textSize: 100,
  theme: 'DARK',
  sort: 'BEGIN',
  warnAfterSeconds: null,
  lateAfterSeconds: null,
  sounds: ['new', 'changed', 'void', 'late'],
  volume: 100,
  muted: false,
  digits: 'SELECT',
  keys: {
    bump: 'Enter',
    start: 's',
    cannotMake: 'x',
    remake: 'g',
    read: 'y',
    undo: 'u',
    recallLast: 'Backspace',
    left: 'ArrowLeft',
    right: 'ArrowRight',
    up: 'ArrowUp',
    down: 'ArrowDown',
    previousPage: 'PageUp',
    nextPage: 'PageDown',
    nextStation: 'f',
    nextLine: 'n',
    allDay: 'a',
    recall: 'r',
    soldOut: 'o',
    pause: 'm',
    places: 'w',
    stop: 'k',
    rush: 'p',
    print: 't',
    signIn: 'i',
    help: '?',
    close: 'Escape',
  },
  showNameUntil: null,
};

/** What holds after this was told: what is older, or about another display, changes nothing. */
export function told(now: Display, next: Display): Display {
  const isOurs = next.device === now.device && next.version >= now.version;
  return isOurs ? { ...next, showNameUntil: next.showNameUntil ?? null } : now;
}

/** The store with this display's own ages instead of its. */
export function withAges(store: Store, { warnAfterSeconds, lateAfterSeconds }: Display): Store {
  return warnAfterSeconds == null || lateAfterSeconds == null ? store : { ...store, warnAfterSeconds, lateAfterSeconds };
}

/** Those chosen that still exist; all where none is left, so that no ticket is hidden by a station that was given up. */
export function stationsShown(chosen: readonly string[], stations: readonly Station[]): Shown {
  const known = stations.length === 0 ? chosen : chosen.filter((code) => stations.some((station) => station.code === code));
  return known.length === 0 ? null : new Set(known);
}

/** The name to show large, while somebody looks for this display. */
export const nameShown = ({ name, showNameUntil }: Display, now: number): string | null =>
  showNameUntil !== null && now < Date.parse(showNameUntil) ? name : null;
