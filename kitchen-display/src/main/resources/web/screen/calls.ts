import type { Problem } from './model.ts';
import { language, storeId, t } from './texts.ts';

/** A call that did not get what it asked for, in the server's own words where it gave any. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
  }

  /** Whether this is the refusal of that kind, the last part of its type. */
  is(kind: string): boolean {
    return (this.problem.type ?? '').split(/[/:#]/).at(-1) === kind;
  }
}

/** What stood in the way, as a problem that can be shown. */
export const problemOf = (error: unknown): Problem => (error instanceof Refused ? error.problem : { title: t('problem.refused') });

/** A call about this store. Throws `Refused`. */
export async function call<T>(method: string, path: string, body?: object, headers?: Record<string, string>, room = 'stores'): Promise<T> {
  const answer = await fetch(`/api/${room}/${encodeURIComponent(storeId())}${path}`, {
    method,
    headers: {
      Accept: 'application/json',
      'Accept-Language': language(),
      ...(body ? { 'Content-Type': 'application/json' } : {}),
      ...headers,
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  }).catch(() => null);
  if (answer === null) {
    throw new Refused({ title: t('problem.unreachable'), detail: t('problem.unreachable.detail') });
  }
  const text = await answer.text();
  const value: unknown = text && /json/.test(answer.headers.get('Content-Type') ?? '') ? JSON.parse(text) : undefined;
  if (!answer.ok) {
    const problem = value as Partial<Problem> | undefined;
    throw new Refused({ ...problem, title: problem?.title ?? t('problem.refused'), status: answer.status });
  }
  return value as T;
}
