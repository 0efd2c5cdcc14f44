/**
 * Whether this device is not, or no longer, paired to the store. A refused WebSocket upgrade looks like an outage to a
 * browser; an ordinary request tells which it was. False when nobody answers.
 */
export async function isRefused(store: string): Promise<boolean> {
  const answer = await fetch(`/api/stores/${encodeURIComponent(store)}/device`).catch(() => null);
  return answer !== null && (answer.status === 401 || answer.status === 403);
}
