import { newId } from './ids.ts';
import type { Answer, Command, Message, ScreenName, Ticket, Wish } from './model.ts';
import { foreseen, settled, type Pending } from './optimistic.ts';
import { Outbox } from './outbox.ts';
import { isRefused } from './paired.ts';
import { nothingYet, reduce, serverTime, type FeedState } from './store.ts';

/** The one connection of a screen to its kitchen. Keeps commands until they are answered, across outages and reloads. */

export interface FeedListener {
  /** Something to show has changed. */
  changed(message: Message | null): void;
  answered(answer: Answer, command: Command): void;
  /** The device is not, or no longer, paired to this store. */
  refused(): void;
}

const LONGEST_WAIT_MS = 5000;
const DEAD_AFTER_MS = 12_000;

export class Feed {
  /** What the server said. */
  state: FeedState = nothingYet;
  private pending: Pending[] = [];
  private socket: WebSocket | null = null;
  private failures = 0;
  private greetedAt = -Infinity;
  private shown = -1;
  private stopped = false;
  private retry = 0;
  private readonly outbox: Outbox;

  constructor(
    private readonly store: string,
    private readonly screen: ScreenName,
    private readonly listener: FeedListener,
  ) {
    this.outbox = new Outbox(`${store}.${screen}`);
    this.pending = this.outbox.unanswered().map((command) => this.pendingOf(command, null));
  }

  start(): void {
    this.stopped = false;
    this.connect();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.retry);
    this.socket?.close();
  }

  /** What the screen shows: the server's word plus the commands on their way. */
  view(): FeedState {
    return foreseen(this.state, this.pending, serverTime(this.state, performance.now()) ?? 0);
  }

  isOpen(): boolean {
    return this.socket?.readyState === WebSocket.OPEN;
  }

  /** Commands the server has not answered yet. */
  waiting(): number {
    return this.pending.filter(({ answeredAt }) => answeredAt === null).length;
  }

  /** Gives a command; `before` is the ticket an undo goes back to. Returns the command's id. */
  command(wish: Wish, before: Ticket | null = null): string {
    const command: Command = { ...wish, id: newId() };
    this.pending = [...this.pending, this.pendingOf(command, before)];
    this.keepOutbox();
    this.send({ type: 'command', ...command });
    this.listener.changed(null);
    return command.id;
  }

  /** Once a second: forget what is settled, give up a silent connection. */
  tick(): void {
    const now = performance.now();
    const before = this.pending.length;
    this.pending = this.pending.filter((each) => !settled(each, this.state, now));
    if (before !== this.pending.length) {
      this.listener.changed(null);
    }
    const heard = Math.max(this.state.heardAt ?? 0, this.greetedAt);
    if (this.isOpen() && now - heard > DEAD_AFTER_MS) {
      this.socket?.close();
      this.lost(false);
    }
  }

  /** Tells the server how far a person can see; only a visible page shows anything. */
  acknowledge(): void {
    if (this.state.seq !== this.shown && this.state.epoch !== null && document.visibilityState === 'visible') {
      if (this.send({ type: 'ack', seq: this.state.seq })) {
        this.shown = this.state.seq;
      }
    }
  }

  private connect(): void {
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const socket = new WebSocket(`${scheme}://${location.host}/kitchen/${encodeURIComponent(this.store)}/feed`);
    this.socket = socket;
    let opened = false;
    socket.onopen = () => {
      opened = true;
      this.shown = -1;
      this.hello();
      this.pending.filter(({ answeredAt }) => answeredAt === null).forEach(({ command }) => {
        this.send({ type: 'command', ...command });
      });
    };
    socket.onmessage = (event) => {
      if (socket === this.socket) {
        this.heard(JSON.parse(String(event.data)) as Message);
      }
    };
    socket.onclose = (event) => {
      if (socket !== this.socket) {
        return;
      }
      if (event.code === 1008) {
        this.listener.refused();
      } else {
        this.lost(!opened);
      }
    };
  }

  private hello(): void {
    this.greetedAt = performance.now();
    const { epoch, seq } = this.state;
    this.send({ type: 'hello', screen: this.screen, ...(epoch === null ? {} : { epoch, lastSeen: seq }) });
  }

  private heard(message: Message): void {
    this.failures = 0;
    const now = performance.now();
    this.state = reduce(this.state, message, now);
    if (this.state.gap) {
      this.helloOnce(now);
    }
    if (message.type === 'answer') {
      this.answered(message, now);
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
    this.keepOutbox();
    this.listener.answered(answer, asked.command);
  }

  /** Tries again with full jitter, so that a store full of screens does not come back in one moment. */
  private lost(neverOpened: boolean): void {
    this.socket = null;
    this.listener.changed(null);
    if (this.stopped) {
      return;
    }
    this.failures += 1;
    if (neverOpened && this.failures % 3 === 1) {
      void isRefused(this.store).then((refused) => refused && this.listener.refused());
    }
    clearTimeout(this.retry);
    const wait = Math.random() * Math.min(LONGEST_WAIT_MS, 500 * 2 ** this.failures);
    this.retry = window.setTimeout(() => this.connect(), wait);
  }

  private send(message: object): boolean {
    if (!this.isOpen()) {
      return false;
    }
    this.socket!.send(JSON.stringify(message));
    return true;
  }

  private pendingOf(command: Command, before: Ticket | null): Pending {
    const ticket = this.view().tickets['ticket' in command ? command.ticket : (before?.id ?? '')];
    const { front, stations } = this.state;
    return { command, before, base: ticket?.version ?? 0, front, stations, answeredAt: null };
  }

  private keepOutbox(): void {
    this.outbox.keep(this.pending.filter(({ answeredAt }) => answeredAt === null).map(({ command }) => command));
  }
}
