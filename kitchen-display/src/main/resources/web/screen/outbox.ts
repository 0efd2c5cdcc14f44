import { keepValue, recallValue } from './kept.ts';
import type { Command } from './model.ts';

type Kept = { readonly command: Command; readonly at: number };

/** Yesterday's bump must not be sent this morning. Both times are of this device, so its clock may be wrong. */
const REPLAY_FOR_MS = 30 * 60_000;

/** Commands without an answer, kept across a reload. */
export class Outbox {
  private readonly key: string;

  constructor(screen: string) {
    this.key = `outbox.${screen}`;
  }

  unanswered(): Command[] {
    return recallValue<Kept[]>(this.key, [])
      .filter(({ at }) => Math.abs(Date.now() - at) < REPLAY_FOR_MS)
      .map(({ command }) => command);
  }

  keep(commands: readonly Command[]): void {
    keepValue(this.key, commands.map((command): Kept => ({ command, at: Date.now() })));
  }
}
