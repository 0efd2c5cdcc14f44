import { query, state } from 'lit/decorators.js';
import { problemOf, Refused } from '../screen/calls.ts';
import type { Message, Pickup, Problem, Ticket } from '../screen/model.ts';
import { override } from '../screen/load.ts';
import type { Override } from '../screen/load-note.ts';
import { remaking, type MadeAgain } from '../screen/remake-panel.ts';
import { ScreenElement } from '../screen/screen-element.ts';
import { people, type Staff } from '../screen/staff.ts';
import { t } from '../screen/texts.ts';
import { place } from '../screen/ticket-band.ts';
import { api, isStillOwed, type HandOver, type ShortageAnswer, type OrderCard, type Table, type Ways } from './api.ts';
import type { SearchBox } from './search-box.ts';
import { uncollectedFor } from './waiting-tickets.ts';

/** What only somebody with a name may do; the words are `staff.deed.<deed>`. */
export type Deed = 'load' | 'remake' | 'walkIn' | 'handOver' | 'override' | 'takeBack' | 'delivered' | 'move' | 'hide' | 'refund' | 'answer' | 'free';

/** What the counter tablet knows and does; how it looks is its subclass. */
export abstract class CounterWork extends ScreenElement {
  @state() protected asked = '';
  @state() protected found: readonly OrderCard[] | null = null;
  @state() protected searchProblem: Problem | null = null;
  /** Refusals, shown on the card they belong to. */
  @state() protected refusals: ReadonlyMap<string, Problem> = new Map();
  @state() protected busy = false;
  @state() protected ways: Ways | null = null;
  /** The tables that the store assigns; none where guests say where they sit. */
  @state() protected tables: readonly Table[] = [];
  @state() protected staff: Staff | null = null;
  @state() protected signingIn = false;
  @state() protected moving: Ticket | null = null;
  @state() protected notMoved: Problem | null = null;
  @state() protected refunding: OrderCard | null = null;
  /** The ticket of which something is made again. */
  @state() protected remaking: Ticket | null = null;
  /** Whether the drawer is open that lets mobile orders in or keeps them out. */
  @state() protected pausing = false;
  /** Whether the drawer is open that stops the kitchen. */
  @state() protected stopping = false;
  /** The order that went out on this card: a later search finds it handed over by somebody. */
  @state() protected justNow: string | null = null;
  /** Whether somebody is ordering at the counter, and what was taken last, as long as it is shown. */
  @state() protected ordering = false;
  @state() protected taken: Ticket | null = null;
  @query('search-box') protected box!: SearchBox;
  /** What goes on after the sign-in. */
  protected waits: { readonly deed: Deed | null; readonly then: () => Promise<void> } | null = null;
  private tablesSoon = 0;
  /** The orders that nobody has come for, when it was last looked. */
  private uncollected: ReadonlySet<string> = new Set();

  constructor() {
    super('counter');
  }

  override connectedCallback() {
    super.connectedCallback();
    addEventListener('keydown', this.onKey);
    void this.readHouse();
  }

  /** How long something may be ready, in seconds; undefined while nobody has said. */
  protected get uncollectedAfter(): number | undefined {
    return this.view.kitchen.ages?.uncollectedAfterSeconds;
  }

  protected override tick(): void {
    super.tick();
    const uncollected = new Set(this.tickets.filter((each) => uncollectedFor(each, this.uncollectedAfter, this.now) !== null).map(({ id }) => id));
    if ([...uncollected].some((id) => !this.uncollected.has(id))) {
      this.noise('late');
    }
    this.uncollected = uncollected;
  }

  private readHouse(): Promise<void> {
    return this.attempt(null, async () => {
      this.staff = await people.signedIn();
      this.ways = await api.ways();
      await this.readTables();
    });
  }

  protected override feedChanged(message: Message | null): void {
    super.feedChanged(message);
    if (message?.type === 'snapshot' && this.ways === null && !this.busy) {
      // It was opened without a network.
      void this.readHouse();
    }
    if (message?.type === 'change' && message.ticket) {
      clearTimeout(this.tablesSoon);
      this.tablesSoon = window.setTimeout(() => void this.attempt(null, () => this.readTables()), 500);
      if (this.found?.some(({ id }) => id === message.ticket?.id)) {
        void this.readAgain(message.ticket.id);
      }
    }
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('keydown', this.onKey);
  }

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.key === 'F2' && !this.signingIn && this.moving === null && this.refunding === null) {
      event.preventDefault();
      this.newOrder();
    }
  };

  private async readTables() {
    this.tables = this.ways?.tableMode === 'ASSIGNED' ? await api.tables() : [];
  }

  protected async search(text: string) {
    this.asked = text;
    this.justNow = null;
    this.refusals = new Map();
    this.searchProblem = null;
    if (text === '') {
      this.found = null;
      return;
    }
    try {
      const { orders } = await api.find(text);
      if (this.asked === text) {
        this.found = [...orders].sort((a, b) => Number(b.canHandOver) - Number(a.canHandOver));
      }
    } catch (refused) {
      this.found = null;
      this.searchProblem = problemOf(refused);
    }
  }

  /** Does it; where the server wants to know who does, asks for a sign-in and goes on after it. */
  private async attempt(
    deed: Deed | null,
    what: () => Promise<void>,
    order?: string,
    refusedBy?: (problem: Problem) => void,
  ): Promise<void> {
    this.busy = true;
    try {
      await what();
    } catch (error) {
      const refused = error instanceof Refused ? error : new Refused(problemOf(error));
      if (refused.is('staff-needed')) {
        this.signInThen(deed, () => this.attempt(deed, what, order, refusedBy));
      } else if (refused.problem.status === 401) {
        this.unpaired = true;
      } else if (refusedBy) {
        refusedBy(refused.problem);
        this.noise('refused');
      } else if (order && this.found?.some(({ id }) => id === order)) {
        this.refusals = new Map(this.refusals).set(order, refused.problem);
        this.noise('refused');
      } else {
        this.complain(refused.problem);
      }
    } finally {
      this.busy = false;
    }
  }

  private replace(order: OrderCard | undefined) {
    if (order) {
      const replaced = (each: OrderCard) => (each.id === order.id ? { ...order, proven: each.proven } : each);
      this.found = this.found?.map(replaced) ?? null;
      this.refusals = new Map([...this.refusals].filter(([id]) => id !== order.id));
    }
  }

  /** A card that is shown says what holds now. Refunds arrive a little later: it looks again a few times. */
  private async readAgain(id: string, tries = 8): Promise<void> {
    const card = await api.card(id).catch(() => undefined);
    if (card && this.found?.some((each) => each.id === id)) {
      this.found = this.found.map((each) => (each.id === id ? { ...card, proven: each.proven } : each));
      if (tries > 0 && card.refunds.some(({ state: s }) => s === 'REQUESTED')) {
        setTimeout(() => void this.readAgain(id, tries - 1), 1500);
      }
    }
  }

  protected answerMissing(order: OrderCard, no: number, answer: ShortageAnswer) {
    void this.attempt(
      'answer',
      async () => {
        this.replace(await api.answer(order.id, no, answer));
        this.say(t('counter.short.done', order.number));
        void this.readAgain(order.id);
      },
      order.id,
      (problem) => {
        this.refusals = new Map(this.refusals).set(order.id, problem);
        void this.readAgain(order.id);
      },
    );
  }

  protected refunded(order: OrderCard, amount: string) {
    this.closePanel();
    this.say(t('counter.refund.done', amount, order.number));
    void this.readAgain(order.id);
  }

  protected signInThen(deed: Deed | null, then: () => Promise<void>) {
    this.waits = { deed, then };
    this.signingIn = true;
  }

  protected handOver(order: OrderCard, how: HandOver) {
    void this.attempt(how.override ? 'override' : 'handOver', async () => {
      const after = await api.handOver(order.id, how);
      this.replace(after);
      this.justNow = after.handedOver ? after.id : null;
      if (this.justNow) {
        this.toasts = [];
      } else {
        const live = order.lines.filter(isStillOwed).length;
        const text = t('counter.handedOver.some', order.number, how.lines?.length ?? live, live);
        this.say(text, () => this.undoHandOver(order));
      }
      this.box.take();
    }, order.id);
  }

  protected undoHandOver({ id, number }: { id: string; number: string }) {
    void this.attempt('takeBack', async () => {
      this.replace(await api.takeBack(id));
      this.say(t('counter.takenBack', number));
    }, id);
  }

  protected askRemake(id: string) {
    const open = async () => {
      this.remaking = this.view.tickets[id] ?? null;
    };
    void (this.staff === null ? this.signInThen('remake', open) : open());
  }

  protected remake(said: MadeAgain) {
    const { wish, text } = remaking(this.remaking!, said);
    this.closePanel();
    this.act(wish, text);
  }

  protected newOrder() {
    this.taken = null;
    this.ordering = true;
  }

  protected walkInTaken(ticket: Ticket) {
    this.ordering = false;
    this.taken = ticket;
  }

  protected takeBackWalkIn({ id, number }: Ticket) {
    void this.attempt('walkIn', async () => {
      await api.takeBackWalkIn(id);
      this.taken = null;
      this.say(t('walkIn.takenBack', number));
      this.box.take();
    });
  }

  protected handOverWalkIn({ id, number }: Ticket) {
    void this.attempt('handOver', async () => {
      const { state: now, version } = await api.handOverWalkIn(id);
      const back = () =>
        void this.attempt('takeBack', async () => {
          await api.undoWalkIn(id, version);
          this.say(t('counter.takenBack', number));
        });
      this.say(t(now === 'HANDED_OVER' ? 'walkIn.handedOver' : 'walkIn.handedOver.some', number), back);
      if (now === 'HANDED_OVER') {
        void this.search('');
      }
      this.box.take();
    });
  }

  protected delivered(ticket: Ticket) {
    if (ticket.walkIn) {
      this.handOverWalkIn(ticket);
      return;
    }
    void this.attempt('delivered', async () => {
      this.replace(await api.delivered(ticket.id));
      this.say(t('counter.delivered.done', ticket.number), () => this.undoHandOver(ticket));
    });
  }

  protected move(ticket: Ticket, to: Pickup) {
    this.notMoved = null;
    const move = async () => {
      const moved = await api.move(ticket.id, to);
      this.replace(moved);
      this.closePanel();
      const back = () => this.move({ ...ticket, pickup: moved?.pickup ?? to }, ticket.pickup);
      this.say(t('counter.place.done', ticket.number, place(moved?.pickup ?? to)), back);
      await this.readTables();
    };
    void this.attempt('move', move, undefined, this.moving ? (problem) => (this.notMoved = problem) : undefined);
  }

  protected override({ to, until }: Override) {
    void this.attempt('load', async () => {
      await override(to, until);
      this.say(t('load.set.done'));
    });
  }

  protected hide(order: OrderCard) {
    void this.attempt('hide', async () => {
      this.replace(await api.hideNickname(order.id));
      this.say(t('counter.hidden'));
    }, order.id);
  }

  protected freeTable(number: string) {
    void this.attempt('free', async () => {
      await api.freeTable(number);
      this.say(t('counter.table.released', number));
      await this.readTables();
    });
  }

  protected signedIn(staff: Staff) {
    this.staff = staff;
    this.signingIn = false;
    const then = this.waits?.then;
    this.waits = null;
    void then?.();
    this.box.take();
  }

  protected signOut() {
    void this.attempt(null, async () => {
      await people.signOut();
      this.staff = null;
    });
  }

  protected closePanel() {
    const wasSigningIn = this.signingIn;
    this.signingIn = false;
    if (!wasSigningIn) {
      this.refunding = null;
      this.remaking = null;
      this.moving = null;
      this.ordering = false;
      this.taken = null;
      this.stopping = false;
      this.pausing = false;
    }
    this.notMoved = null;
    this.waits = null;
    this.box.take();
  }
}
