import { call } from './calls.ts';
import { hhmm } from './clock.ts';
import type { Busy, Instant } from './model.ts';
import { t } from './texts.ts';

/** How much there is to do: what is said of it, and what a manager sets against it. */

export interface LoadEntry {
  readonly at: Instant;
  readonly what: string;
  readonly waitSeconds: number | null;
  readonly station: string | null;
  readonly until: Instant | null;
  readonly by: string;
}

export type OverrideTo = 'OPEN' | 'PAUSE';

export const quiet: Busy = { step: 'OPEN', inForce: 'OPEN', waitMinutes: 0, station: null, opensAt: null, override: null };

const HALF_HOUR = 30 * 60_000;

/** The next three half hours that are at least ten minutes away (`now` and result in epoch ms). */
export function nextTimes(now: number): number[] {
  const first = Math.ceil((now + 10 * 60_000) / HALF_HOUR) * HALF_HOUR;
  return [first, first + HALF_HOUR, first + 2 * HALF_HOUR];
}

/** What holds, in few words: a manager's word until when, or what the kitchen does by itself. */
export const inShort = (load: Busy, zone: string): string =>
  load.override?.to === 'PAUSE' ? t('pause.until', hhmm(load.override.until, zone)) : t(`load.short.${load.inForce}`, load.waitMinutes);

/** Null for the kitchen's own decision again. Throws `Refused`. */
export const override = (to: OverrideTo | null, until: Instant | null): Promise<unknown> =>
  to === null ? call('DELETE', '/load/override') : call('PUT', '/load/override', { to, until });

/** What was decided last, newest first; nothing where nobody answers. */
export const decided = (): Promise<readonly LoadEntry[]> =>
  call<{ log: LoadEntry[] }>('GET', '/load').then(({ log }) => log, () => []);
