import { isDone, learn, learnAll, next, starting, type Hint, type Hints, type Moment } from './hints.ts';
import { keepValue, recallValue } from './kept.ts';

const KEY = 'hints';

/** The hints of this device, and what of them it remembers. */
export class DeviceHints {
  private hints: Hints = starting(recallValue<Hint[]>(KEY, []));
  /** Whether their strip has its place; while a card must not move it keeps what it had. */
  hasRoom = true;

  /** The one that was shown last. */
  get current(): Hint | null {
    return this.hints.current;
  }

  /** The hint to show now. */
  at(moment: Moment, holding: boolean): Hint | null {
    this.become(next(this.hints, moment));
    this.hasRoom = holding ? this.hasRoom : !isDone(this.hints, moment);
    return this.hints.current;
  }

  learn(hint: Hint | null): void {
    if (hint !== null) {
      this.become(learn(this.hints, hint));
    }
  }

  learnAll(): void {
    this.become(learnAll(this.hints));
  }

  again(): void {
    this.become(starting([]));
  }

  private become(hints: Hints): void {
    if (hints.known !== this.hints.known) {
      keepValue(KEY, hints.known);
    }
    this.hints = hints;
  }
}
