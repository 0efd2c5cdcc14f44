/**
 * A socket that is tried for until it opens. Several attempts run beside each other: a lost greeting is repeated by the
 * network ever more slowly, and a server that has much to do must not be asked all over again.
 */

/** How long an attempt is alone. */
const ALONE_MS = 2500;
const MOST_ATTEMPTS = 4;

export interface ConnectionListener {
  opened(): void;
  heard(text: string): void;
  /** The open socket has gone, or no attempt is left. `code` is why, as the server said. */
  lost(code: number, opened: boolean): void;
}

export class Connection {
  private socket: WebSocket | null = null;
  private attempts: readonly WebSocket[] = [];
  private triedAt = 0;

  constructor(
    private readonly address: string,
    private readonly listener: ConnectionListener,
  ) {}

  isOpen(): boolean {
    return this.socket?.readyState === WebSocket.OPEN;
  }

  /** Neither open nor on the way to be. */
  isIdle(): boolean {
    return this.socket === null && this.attempts.length === 0;
  }

  send(text: string): void {
    this.socket?.send(text);
  }

  open(): void {
    const socket = new WebSocket(this.address);
    this.triedAt = performance.now();
    const kept = this.attempts.slice(1 - MOST_ATTEMPTS);
    this.attempts.filter((each) => !kept.includes(each)).forEach((each) => each.close());
    this.attempts = [...kept, socket];
    socket.onopen = () => this.chosen(socket);
    socket.onmessage = (event) => socket === this.socket && this.listener.heard(String(event.data));
    socket.onclose = ({ code }) => this.closed(socket, code);
  }

  /** Once a second. */
  tick(now: number): void {
    if (this.attempts.length > 0 && now - this.triedAt > ALONE_MS) {
      this.open();
    }
  }

  close(): void {
    const all = this.socket === null ? this.attempts : [...this.attempts, this.socket];
    [this.socket, this.attempts] = [null, []];
    all.forEach((each) => each.close());
  }

  private chosen(socket: WebSocket): void {
    if (!this.attempts.includes(socket)) {
      socket.close();
      return;
    }
    const others = this.attempts.filter((each) => each !== socket);
    [this.socket, this.attempts] = [socket, []];
    others.forEach((each) => each.close());
    this.listener.opened();
  }

  private closed(socket: WebSocket, code: number): void {
    const opened = socket === this.socket;
    const isAttempt = this.attempts.includes(socket);
    this.attempts = this.attempts.filter((each) => each !== socket);
    if (opened) {
      this.socket = null;
    }
    if (opened || (isAttempt && this.isIdle())) {
      this.listener.lost(code, opened);
    }
  }
}
