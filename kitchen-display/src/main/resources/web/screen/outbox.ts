import type { Command } from './model.ts';

/**
 * Commands without an answer, in the order in which they were given, kept across a reload. Each is an entry of its own, so
 * that two pages of one device do not overwrite each other's. In localStorage: its write is done when the tap is.
 */
export class Outbox {
  private readonly prefix: string;
  private next: number;

  constructor(screen: string) {
    this.prefix = `matazu.outbox.${screen}/`;
    this.next = Math.max(0, ...this.entries().map(([key]) => this.place(key))) + 1;
  }

  unanswered(): Command[] {
    return this.entries()
      .sort(([a], [b]) => this.place(a) - this.place(b))
      .map(([, command]) => command)
      .filter((command, i, all) => all.findIndex(({ id }) => id === command.id) === i);
  }

  /** A command whose time nobody knows is not kept: it could be of yesterday when it is sent. */
  add(command: Command): void {
    if (command.given !== undefined) {
      this.tolerate(() => localStorage.setItem(`${this.prefix}${this.next++}/${command.id}`, JSON.stringify(command)));
    }
  }

  remove(id: string): void {
    this.tolerate(() => this.keys().filter((key) => key.endsWith(`/${id}`)).forEach((key) => localStorage.removeItem(key)));
  }

  private entries(): [string, Command][] {
    return this.tolerate(() => this.keys().map((key): [string, Command] => [key, JSON.parse(localStorage.getItem(key)!) as Command])) ?? [];
  }

  private keys(): string[] {
    return Object.keys(localStorage).filter((key) => key.startsWith(this.prefix));
  }

  private place(key: string): number {
    return Number(key.slice(this.prefix.length).split('/')[0]) || 0;
  }

  /** Storage may be forbidden or full; then nothing is kept and nothing breaks. */
  private tolerate<T>(what: () => T): T | null {
    try {
      return what();
    } catch {
      return null;
    }
  }
}
