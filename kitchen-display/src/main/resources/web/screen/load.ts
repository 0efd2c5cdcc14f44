import type { Busy, Instant, Problem } from './model.ts';
import { language, storeId, t } from './texts.ts';

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

/** What stands between a manager and what they want, or null. */
export async function override(to: OverrideTo | null, until: Instant | null): Promise<Problem | null> {
  const answer = await call(to === null ? 'DELETE' : 'PUT', '/override', to === null ? undefined : { to, until });
  return answer === null ? { title: t('problem.unreachable'), detail: t('problem.unreachable.detail') } : answer.ok ? null : problem(answer);
}

/** What was decided last, newest first. */
export async function decided(): Promise<readonly LoadEntry[]> {
  const answer = await call('GET', '');
  return answer?.ok ? ((await answer.json()) as { log: LoadEntry[] }).log : [];
}

async function problem(answer: Response): Promise<Problem> {
  const said = (await answer.json().catch(() => null)) as Problem | null;
  return said ?? { title: t('problem.refused') };
}

const call = (method: string, path: string, body?: object): Promise<Response | null> =>
  fetch(`/api/stores/${encodeURIComponent(storeId())}/load${path}`, {
    method,
    headers: { Accept: 'application/json', 'Accept-Language': language(), ...(body ? { 'Content-Type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  }).catch(() => null);
