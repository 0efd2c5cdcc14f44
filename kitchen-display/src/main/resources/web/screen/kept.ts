/** Small things a device remembers. Storage may be forbidden; then nothing is remembered and nothing breaks. */

export function recallValue<T>(key: string, otherwise: T): T {
  try {
    const kept = localStorage.getItem(`matazu.${key}`);
    return kept === null ? otherwise : (JSON.parse(kept) as T);
  } catch {
    return otherwise;
  }
}

export function keepValue(key: string, value: unknown): void {
  try {
    localStorage.setItem(`matazu.${key}`, JSON.stringify(value));
  } catch {
    // nothing is remembered
  }
}
