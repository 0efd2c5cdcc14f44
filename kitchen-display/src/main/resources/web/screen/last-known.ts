import { remembered, SHAPE, vouchedTime, type Kept, type KeptTime, type Vouched } from './remembered.ts';
import { nothingYet, type FeedState } from './store.ts';

/**
 * Keeps in the browser's database what a screen knows, so that one that is opened without the network shows it as last
 * known. Storage may be forbidden; then nothing is kept and nothing breaks.
 */

const DATABASE = 'matazu-screens';
const STATES = 'states';
const TIMES = 'times';
const STATE_EVERY_MS = 1000;
const TIME_EVERY_MS = 5000;

export class LastKnown {
  private vouched: Vouched | null = null;
  private ahead = 0;
  private heard = 0;
  private kept: FeedState = nothingYet;
  private keptAt = -Infinity;
  private timeKeptAt = -Infinity;
  private forgotten = false;

  constructor(private readonly key: string) {}

  /** What an earlier page knew; null if none did, or if it kept it in another shape. */
  async recall(): Promise<FeedState | null> {
    const [state, time] = await Promise.all([
      inDatabase<Pick<Kept, 'shape' | 'state'>>('readonly', (of) => of(STATES).get(this.key)),
      inDatabase<KeptTime>('readonly', (of) => of(TIMES).get(this.key)),
    ]);
    const now = performance.now();
    const known = state && time ? remembered({ ...state, time }, now, Date.now()) : null;
    if (known && time && this.vouched === null) {
      [this.vouched, this.ahead, this.heard] = [{ server: time.vouched, at: now }, time.ahead, time.heard];
      this.kept = known;
    }
    return known;
  }

  /** The server's time in ms, or somewhat earlier; null where this device never knew it. */
  time(now: number): number | null {
    return this.vouched === null ? null : vouchedTime(this.vouched, now);
  }

  /**
   * Called each second and with each message: keeps what is new, seldom enough for the storage of a cheap tablet, and at
   * once when the connection is lost.
   */
  keep(state: FeedState, now: number, atOnce = false): void {
    if (this.forgotten) {
      return;
    }
    const { serverNow, heardAt } = state;
    if (!state.remembered && serverNow !== null && heardAt !== null) {
      [this.vouched, this.heard] = [{ server: serverNow, at: heardAt }, serverNow];
      this.ahead = serverNow - (Date.now() - (now - heardAt));
    }
    const isNew = !state.remembered && state.store !== null && !sameFor(state, this.kept) && (atOnce || now - this.keptAt >= STATE_EVERY_MS);
    if (isNew) {
      [this.kept, this.keptAt] = [state, now];
      void inDatabase('readwrite', (of) => of(STATES).put({ shape: SHAPE, state }, this.key));
    }
    if (this.vouched !== null && (isNew || now - this.timeKeptAt >= TIME_EVERY_MS)) {
      this.timeKeptAt = now;
      const time: KeptTime = { heard: this.heard, vouched: vouchedTime(this.vouched, now), ahead: this.ahead };
      void inDatabase('readwrite', (of) => of(TIMES).put(time, this.key));
    }
  }

  /** For a device that is not paired any more: nothing of the kitchen stays on it. */
  forget(): void {
    this.forgotten = true;
    forgetAll();
  }
}

export function forgetAll(): void {
  try {
    indexedDB.deleteDatabase(DATABASE);
  } catch {
    // nothing was kept
  }
}

/** Whether nothing but the time differs. */
const sameFor = (a: FeedState, b: FeedState) =>
  a.seq === b.seq && a.epoch === b.epoch && a.plan === b.plan && a.tickets === b.tickets && a.front === b.front;

type Stores = (name: string) => IDBObjectStore;

/** Does one thing and closes again: a database that is open could not be deleted by another page. */
function inDatabase<T>(mode: IDBTransactionMode, what: (of: Stores) => IDBRequest): Promise<T | null> {
  return new Promise((resolve) => {
    try {
      const opening = indexedDB.open(DATABASE, 1);
      opening.onupgradeneeded = () => [STATES, TIMES].forEach((name) => opening.result.createObjectStore(name));
      opening.onerror = () => resolve(null);
      opening.onsuccess = () => {
        const database = opening.result;
        database.onversionchange = () => database.close();
        const transaction = database.transaction([STATES, TIMES], mode);
        const asked = what((name) => transaction.objectStore(name));
        transaction.oncomplete = () => (database.close(), resolve((asked.result as T) ?? null));
        transaction.onabort = () => (database.close(), resolve(null));
      };
    } catch {
      resolve(null);
    }
  });
}
