import type { Problem } from '../screen/model.ts';

/** The calls by which a device without an identity gets one. The secret never leaves this page. */

export interface Pairing {
  readonly id: string;
  readonly secret: string;
  readonly code: string;
  readonly approveUrl: string;
  readonly qrSvg: string;
  readonly expiresAt: string;
}

export type Claim = { readonly store: string } | 'waiting' | 'expired';

/** Thrown with the server's own words, or without a problem where it could not be reached. */
export class Refused extends Error {
  constructor(readonly problem: Problem | null) {
    super(problem?.title ?? 'unreachable');
  }
}

async function post(address: string, body: object): Promise<Response> {
  try {
    return await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    throw new Refused(null);
  }
}

async function refusal(answer: Response): Promise<Refused> {
  return new Refused((await answer.json().catch(() => null)) as Problem | null);
}

/** @param store at which this display is probably to be, or null */
export async function newPairing(store: string | null): Promise<Pairing> {
  const answer = await post(`/api/pairings${store === null ? '' : `?store=${encodeURIComponent(store)}`}`, {});
  if (!answer.ok) {
    throw await refusal(answer);
  }
  return (await answer.json()) as Pairing;
}

/** Whether the manager has approved it; the server sets the device's cookie with the answer. */
export async function claim({ id, secret }: Pairing): Promise<Claim> {
  const answer = await post(`/api/pairings/${encodeURIComponent(id)}/claim`, { secret });
  if (answer.status === 202) {
    return 'waiting';
  }
  if (answer.status === 410 || answer.status === 404) {
    return 'expired';
  }
  if (!answer.ok) {
    throw await refusal(answer);
  }
  return (await answer.json()) as { store: string };
}

/** With a code that a manager has made beforehand. */
export async function claimByCode(code: string): Promise<{ store: string }> {
  const answer = await post('/api/pairings/claim', { code });
  if (!answer.ok) {
    throw await refusal(answer);
  }
  return (await answer.json()) as { store: string };
}
