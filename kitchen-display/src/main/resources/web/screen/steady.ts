/**
 * Keeps cards where they are while a finger is near them: during a hold nothing moves, what has gone stays as a ghost,
 * and what is new waits at the end. Pure but for the list it remembers.
 */
export interface Placed<T> {
  readonly value: T;
  readonly leaving: boolean;
}

export class Steady<T extends { readonly id: string }> {
  private placed: readonly Placed<T>[] = [];
  private until = 0;

  /** Nothing moves before `now + ms`. */
  hold(ms: number, now: number): void {
    this.until = Math.max(this.until, now + ms);
  }

  /** From now on things may move. */
  release(): void {
    this.until = 0;
  }

  isHolding(now: number): boolean {
    return now < this.until;
  }

  /** Milliseconds until things may move again. */
  left(now: number): number {
    return Math.max(0, this.until - now);
  }

  arrange(wanted: readonly T[], now: number): readonly Placed<T>[] {
    this.placed = this.isHolding(now) ? this.held(wanted) : wanted.map((value) => ({ value, leaving: false }));
    return this.placed;
  }

  private held(wanted: readonly T[]): Placed<T>[] {
    const current = new Map(wanted.map((value) => [value.id, value]));
    const there = this.placed.map(({ value }) => {
      const now = current.get(value.id);
      current.delete(value.id);
      return { value: now ?? value, leaving: now === undefined };
    });
    return [...there, ...[...current.values()].map((value) => ({ value, leaving: false }))];
  }
}
