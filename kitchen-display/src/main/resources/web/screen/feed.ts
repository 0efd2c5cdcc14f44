import { instant } from './clock.ts';
import { Connection } from './connection.ts';
import { newId } from './ids.ts';
import { LastKnown } from './last-known.ts';
import type { Answer, Command, Message, ScreenName, Ticket, Wish } from './model.ts';
import { foreseen, settled, type Pending } from './optimistic.ts';
import { Outbox } from './outbox.ts';
import { isRefused } from './paired.ts';
import { nothingYet, reduce, serverTime, type FeedState } from './store.ts';
import { language } from './texts.ts';

/** The one connection of a screen to its kitchen. Keeps commands until they are answered, across outages and reloads. */

export interface FeedListener {
  /** Something to show has changed. */
  changed(message: Message | null): void;
  /** `late` is whether the command had to wait for a connection. */
  answered(answer: Answer, command: Command, late: boolean): void;
  /** The device is not, or no longer, paired to this store. */
  refused(): void;
  /** The stations whose work the screen shows; null for all. */
  stations(): readonly string[] | null;
}

const LONGEST_WAIT_MS = 1500;
/** Longer than a heartbeat takes; a connection that was cut without a word is not waited for. */
const DEAD_AFTER_MS = 8000;
/** A connection may be cut in one direction only: what comes then says nothing of what goes. */
const ANSWERS_WITHIN_MS = 8000;
const REMEMBER_AFTER_MS = 3000;

export class Feed {
  /** What the server said. */
  state: FeedState = nothingYet;
  private pending: Pending[] = [];
  private readonly connection: Connection;
  private failures = 0;
  private greetedAt = -Infinity;
  private heardAt = -Infinity;
  /** Since when the server owes an answer on this connection, or has given the last of several. */
  private owedSince: number | null = null;
  /** Over how long the server wants its screens to come back. */
  private comeBackOver = 0;
  private startedAt = 0;
  private shown = -1;
  private stopped = false;
  private retry = 0;
  private readonly outbox: Outbox;
  private readonly lastKnown: LastKnown;
  /** What an earlier page knew, as long as this one has not heard anything. */
  private remembered: FeedState | null = null;

  constructor(
    private readonly store: string,
    private readonly screen: ScreenName,
    private readonly listener: FeedListener,
  ) {
    this.outbox = new Outbox(`${store}.${screen}`);
    this.lastKnown = new LastKnown(`${store}.${screen}`);
    this.pending = this.outbox.unanswered().map((command) => ({ ...this.pendingOf(command, null), late: true }));
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const address = `${scheme}://${location.host}/kitchen/${encodeURIComponent(store)}/feed?lang=${language()}`;
    this.connection = new Connection(address, {
      opened: () => this.opened(),
      heard: (text) => this.heard(JSON.parse(text) as Message),
      lost: (code, opened) => (code === 1008 ? this.refused() : this.lost(!opened)),
    });
  }

  start(): void {
    this.stopped = false;
    this.startedAt = performance.now();
    void this.lastKnown.recall().then((known) => (this.remembered = known));
    addEventListener('online', this.online);
    this.connection.open();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.retry);
    removeEventListener('online', this.online);
    this.connection.close();
  }

  private readonly online = () => {
    if (this.connection.isIdle()) {
      clearTimeout(this.retry);
      this.connection.open();
    }
  };

  /** What the screen shows: the server's word plus the commands on their way. */
  view(): FeedState {
    return foreseen(this.state, this.pending, serverTime(this.state, performance.now()) ?? 0);
  }

  isOpen(): boolean {
    return this.connection.isOpen();
  }

  /** Commands the server has not answered yet. */
  waiting(): number {
    return this.pending.filter(({ answeredAt }) => answeredAt === null).length;
  }

  /** Gives a command; `before` is the ticket an undo goes back to. Returns the command's id. */
  command(wish: Wish, before: Ticket | null = null): string {
    const given = this.lastKnown.time(performance.now());
    const seen = 'ticket' in wish ? this.state.tickets[wish.ticket]?.version : this.settingsSeen(wish);
    const command: Command = { ...wish, id: newId(), ...(given === null ? {} : { given: instant(given) }), ...(seen === undefined ? {} : { seen }) };
    const pending = this.pendingOf(command, before);
    this.outbox.add(command);
    const sent = this.send({ type: 'command', ...command });
    if (sent) {
      this.owedSince ??= performance.now();
    }
    this.pending = [...this.pending, sent ? pending : { ...pending, late: true }];
    this.listener.changed(null);
    return command.id;
  }

  /** Once a second: forget what is settled, give up a silent connection. */
  tick(): void {
    const now = performance.now();
    this.lastKnown.keep(this.state, now);
    this.fallBack(now);
    const before = this.pending.length;
    this.pending = this.pending.filter((each) => !settled(each, this.state, now));
    if (before !== this.pending.length) {
      this.listener.changed(null);
    }
    this.connection.tick(now);
    if (this.isOpen() && this.isDead(now)) {
      this.connection.close();
      this.lost(false);
    }
  }

  private isDead(now: number): boolean {
    const heard = Math.max(this.heardAt, this.greetedAt);
    return now - heard > DEAD_AFTER_MS || (this.owedSince !== null && now - this.owedSince > ANSWERS_WITHIN_MS);
  }

  /** Tells the server how far a person can see; only a visible page shows anything. */
  acknowledge(): void {
    if (this.state.seq !== this.shown && this.state.epoch !== null && document.visibilityState === 'visible') {
      if (this.ack(this.state.seq)) {
        this.shown = this.state.seq;
      }
    }
  }

  /** A sign of life, also of a page behind others: it says nothing new, and what it has shown once more. */
  private stillHere(): void {
    this.ack(Math.max(0, this.shown));
  }

  private ack(seq: number): boolean {
    const stations = this.listener.stations();
    return this.send({ type: 'ack', seq, ...(stations === null ? {} : { stations }) });
  }

  private opened(): void {
    this.shown = -1;
    this.hello();
    this.pending = this.pending.map((each) => (each.answeredAt === null ? { ...each, late: true } : each));
    this.pending.filter(({ answeredAt }) => answeredAt === null).forEach(({ command }) => {
      this.send({ type: 'command', ...command });
    });
    this.owedSince = this.waiting() > 0 ? this.greetedAt : null;
  }

  private hello(): void {
    this.greetedAt = performance.now();
    const { epoch, seq } = this.state;
    this.send({ type: 'hello', screen: this.screen, ...(epoch === null ? {} : { epoch, lastSeen: seq }) });
  }

  private heard(message: Message): void {
    this.failures = 0;
    const now = performance.now();
    this.heardAt = now;
    this.state = reduce(this.state, message, now);
    if (this.state.gap) {
      this.helloOnce(now);
    }
    if (message.type === 'answer') {
      this.answered(message, now);
    }
    if (message.type === 'heartbeat') {
      this.comeBackOver = message.comeBackOverMs;
      this.stillHere();
    }
    if (message.type === 'heartbeat' && message.seq > this.state.seq) {
      // Its changes may be on their way behind it: ask again only if they do not come.
      setTimeout(() => message.seq > this.state.seq && this.helloOnce(performance.now()), 1500);
    }
    this.listener.changed(message);
  }

  private helloOnce(now: number): void {
    if (now - this.greetedAt > 2000) {
      this.hello();
    }
  }

  private answered(answer: Answer, now: number): void {
    const asked = this.pending.find(({ command }) => command.id === answer.id);
    if (!asked) {
      return;
    }
    this.pending = answer.ok
      ? this.pending.map((each) => (each === asked ? { ...each, answeredAt: now } : each))
      : this.pending.filter((each) => each !== asked);
    this.owedSince = this.waiting() > 0 ? now : null;
    this.outbox.remove(answer.id);
    this.listener.answered(answer, asked.command, asked.late ?? false);
  }

  /** Tries again with full jitter, so that a store full of screens does not come back in one moment. */
  private lost(neverOpened: boolean): void {
    this.lastKnown.keep(this.state, performance.now(), true);
    this.listener.changed(null);
    if (this.stopped) {
      return;
    }
    this.failures += 1;
    if (neverOpened && this.failures % 3 === 1) {
      void isRefused(this.store).then((refused) => refused && this.refused());
    }
    clearTimeout(this.retry);
    const wait = Math.random() * Math.max(this.comeBackOver, Math.min(LONGEST_WAIT_MS, 500 * 2 ** this.failures));
    this.retry = window.setTimeout(() => this.connection.open(), wait);
  }

  private send(message: object): boolean {
    if (!this.isOpen()) {
      return false;
    }
    this.connection.send(JSON.stringify(message));
    return true;
  }

  /** Nothing where this page knows none: what it shows is then nobody's choice. */
  private settingsSeen(wish: Wish): number | undefined {
    return wish.action === 'setDisplay' && this.state.store !== null ? this.state.display.version : undefined;
  }

  private pendingOf(command: Command, before: Ticket | null): Pending {
    const ticket = this.view().tickets['ticket' in command ? command.ticket : (before?.id ?? '')];
    const { front, stations } = this.state;
    return { command, before, base: ticket?.version ?? this.settingsSeen(command) ?? 0, front, stations, answeredAt: null };
  }

  /** Nobody answers: what an earlier page knew is better than nothing, as long as it does not look fresh. */
  private fallBack(now: number): void {
    if (this.state.store === null && this.remembered && (this.failures > 0 || now - this.startedAt > REMEMBER_AFTER_MS)) {
      this.state = this.remembered;
      this.remembered = null;
      this.listener.changed(null);
    }
  }

  /** A device that is not paired keeps and shows nothing. */
  private refused(): void {
    this.lastKnown.forget();
    this.remembered = null;
    this.state = nothingYet;
    this.listener.changed(null);
    this.listener.refused();
  }
}
