import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { AtWork } from './at-work.ts';
import type { GivenUp } from './cannot-make-panel.ts';
import { dayEnds, instant } from './clock.ts';
import { DeviceHints } from './device-hints.ts';
import './foot-bar.ts';
import './hint-strip.ts';
import { followed, toldBy, type Moment } from './hints.ts';
import { icons } from './icons.ts';
import { meaning, type KeyAction, type PanelName } from './keys.ts';
import { kitchenDrawer } from './kitchen-drawer.ts';
import type { Line, Message, Ticket, Wish } from './model.ts';
import { override } from './load.ts';
import type { Override } from './load-note.ts';
import { lateNow } from './news.ts';
import { LastBumped, recallOf, type Back } from './recall.ts';
import { remaking, type MadeAgain } from './remake-panel.ts';
import { ScreenElement } from './screen-element.ts';
import './staff-tool.ts';
import type { Staff } from './staff.ts';
import { Steady, type Placed } from './steady.ts';
import { named, t } from './texts.ts';
import './stop-banner.ts';
import './ticket-grid.ts';
import type { Paged, TicketGrid } from './ticket-grid.ts';
import { isRushed, isUnmade, type Shown } from './tickets.ts';
import './unseen-alarm.ts';

const TOUCH_HOLD_MS = 400;
const LONGEST_PRESS_MS = 8000;
const BUMP_HOLD_MS = 700;
const FRESH_MS = 800;

/** What the wall and the expediter share: pages of cards under finger and keys, and the drawers. */
export abstract class KitchenScreen extends ScreenElement {
  @state() protected selected: string | null = null;
  @state() protected panel: PanelName | null = null;
  /** The line that a key has chosen within the chosen ticket. */
  @state() private lineAt: { readonly ticket: string; readonly no: number } | null = null;
  @state() protected page = 0;
  @state() protected paged: Paged = { pages: 1, here: [], elsewhere: 0 };
  @query('ticket-grid') private grid!: TicketGrid | null;
  private readonly steady = new Steady<Ticket>();
  private readonly hints = new DeviceHints();
  private readonly lastBumped: LastBumped;
  private readonly firstSeen = new Map<string, number>();
  private readonly atWork = new AtWork(
    () => this.requestUpdate(),
    () => this.askWho(),
    (problem) => this.complain(problem),
  );
  /** The drawer in which a name turned out to be needed. */
  private askedIn: PanelName | null = null;
  private late = new Set<string>();
  private settle = 0;

  constructor(private readonly screen: Moment['screen']) {
    super(screen);
    this.lastBumped = new LastBumped(`bumped.${screen}`);
  }

  override connectedCallback() {
    super.connectedCallback();
    addEventListener('keydown', this.onKey);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('keydown', this.onKey);
  }

  /** The tickets to show, most urgent first. */
  protected abstract wanted(): Ticket[];
  protected abstract bump(ticket: Ticket): void;
  protected abstract begin(ticket: Ticket): void;
  /** The lines that a key can choose one after the other. */
  protected abstract linesOf(ticket: Ticket): readonly Line[];
  /** What the bump key does to one of them. */
  protected abstract bumpLine(ticket: Ticket, no: number): void;
  /** Somebody says that they have read what the guest must not eat; nothing where nobody makes anything. */
  protected read(_ticket: Ticket): void {}
  protected abstract readonly panels: readonly PanelName[];

  /** How the cards are laid out. */
  protected get layout(): 'grid' | 'list' {
    return 'grid';
  }

  /** The stations whose work is shown. */
  protected get shown(): Shown {
    return null;
  }

  protected override stationsShown(): readonly string[] | null {
    return this.shown && [...this.shown];
  }

  protected override feedChanged(message: Message | null): void {
    super.feedChanged(message);
    if (message?.type === 'snapshot') {
      // With each new connection: it may have been opened without one, or be signed out elsewhere.
      void this.atWork.read();
    }
  }

  protected override tick(): void {
    super.tick();
    const late = new Set(lateNow(this.view, this.now));
    const fresh = [...late].filter((id) => !this.late.has(id));
    if (fresh.length > 0) {
      this.noise('late');
      this.announce(fresh.map((id) => t('news.late', this.view.tickets[id]?.number ?? '')));
    }
    this.late = late;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.get('panel') === 'staff' && this.panel !== 'staff') {
      // Whatever waited for a name was left: it must not be done with a later sign-in.
      this.askedIn = null;
      this.atWork.waitNoMore();
    }
    if (changed.has('panel') && this.panel !== null) {
      this.hints.learn(toldBy(this.panel));
    }
  }

  protected override did(wish: Wish): void {
    this.hints.learn(followed(wish));
    if (wish.action === 'bump' || wish.action === 'pass') {
      this.lastBumped.add(wish.ticket, this.madeBy(wish));
    }
  }

  /** The lines that this takes further. */
  private madeBy(wish: Extract<Wish, { action: 'bump' | 'pass' }>): Line[] {
    const lines = this.view.tickets[wish.ticket]?.lines ?? [];
    const stations = wish.action === 'bump' ? wish.stations : undefined;
    return lines.filter(
      (line) =>
        (wish.action === 'bump' ? isUnmade(line) : line.state === 'MADE') &&
        (wish.lines?.includes(line.no) ?? true) &&
        (stations?.includes(line.station) ?? true),
    );
  }

  protected override undid(): void {
    this.hints.learn('undo');
  }

  protected override updated(): void {
    super.updated();
    this.grid?.measure();
  }

  protected override takeBack(command: string, before: Ticket | null): void {
    super.takeBack(command, before);
    this.bringBack(before?.id ?? null);
  }

  /** A ticket that was gone returns to its place at once, and the page turns to it. */
  private bringBack(id: string | null): void {
    if (id !== null && !this.paged.here.includes(id)) {
      this.steady.release();
      this.requestUpdate();
      requestAnimationFrame(() => this.turnTo(id));
    }
  }

  private turnTo(id: string): void {
    this.grid?.measure();
    const page = this.grid?.pageOf(id);
    if (page !== undefined) {
      [this.page, this.selected] = [page, id];
    }
  }

  /** The tickets where they are to stand: nothing moves while a finger is near. */
  protected arranged(): readonly Placed<Ticket>[] {
    const at = performance.now();
    const placed = this.steady.arrange(this.wanted(), at);
    const first = this.firstSeen.size === 0;
    placed.forEach(({ value }) => this.firstSeen.has(value.id) || this.firstSeen.set(value.id, first ? -FRESH_MS : at));
    return placed;
  }

  protected isFresh(ticket: Ticket): boolean {
    return performance.now() - (this.firstSeen.get(ticket.id) ?? 0) < FRESH_MS;
  }

  /** Holds every card where it is. */
  protected holdStill(ms: number): void {
    this.steady.hold(ms, performance.now());
    clearTimeout(this.settle);
    this.settle = window.setTimeout(() => this.requestUpdate(), this.steady.left(performance.now()) + 20);
  }

  protected bumped(): void {
    this.holdStill(BUMP_HOLD_MS);
  }

  private recall(back: Back): void {
    this.act(recallOf(back), t('recall.done', back.ticket.number));
    this.bringBack(back.ticket.id);
    this.panel = null;
  }

  private recallLast(): void {
    const last = this.lastBumped.back(this.view.tickets, this.shown);
    last.forEach((back) => this.recall(back));
    if (last.length === 0) {
      this.complain({ title: t('recall.empty') });
    }
  }

  private readonly onKey = (event: KeyboardEvent) => {
    const action = meaning(event, this.view.display);
    if (action && !this.unpaired && (!this.panel || action.do === 'close' || action.do === 'panel' || action.do === 'undo')) {
      event.preventDefault();
      this.carryOut(action);
    }
  };

  protected carryOut(action: KeyAction): void {
    const ticket = this.selected === null ? undefined : this.wanted().find(({ id }) => id === this.selected);
    switch (action.do) {
      case 'select':
        this.lineAt = null;
        this.selected = this.paged.here[action.nth] ?? this.selected;
        return;
      case 'bumpAt':
        return this.bumpAt(action.nth);
      case 'move':
        this.lineAt = null;
        this.selected = (this.selected && this.grid?.neighbour(this.selected, action.by)) || this.selected || this.paged.here[0] || null;
        return;
      case 'nextLine':
        return this.nextLine(ticket ?? this.wanted().find(({ id }) => id === this.paged.here[0]));
      case 'bump':
        return ticket && this.bumpSelected(ticket);
      case 'start':
        return ticket && this.begin(ticket);
      case 'cannotMake':
        return ticket && this.cannotMake(ticket);
      case 'remake':
        return ticket && this.askRemake(ticket);
      case 'read':
        return ticket && this.read(ticket);
      case 'rush':
        return ticket ? this.rush(ticket) : this.toggle('rush');
      case 'undo':
        return this.undoLast();
      case 'recallLast':
        return this.recallLast();
      case 'nextPage':
      case 'previousPage':
        return this.turn(action.do === 'nextPage' ? 1 : -1);
      case 'panel':
        return this.toggle(action.panel);
      case 'close':
        this.panel = null;
        this.lineAt = null;
        this.selected = null;
    }
  }

  private toggle(panel: PanelName): void {
    this.panel = this.panel === panel || !this.panels.concat('help', 'staff').includes(panel) ? null : panel;
  }

  private askWho(): void {
    this.askedIn = this.panel;
    this.panel = 'staff';
  }

  private signedIn(who: Staff): void {
    this.backToDrawer();
    this.atWork.signedIn(who);
  }

  private backToDrawer(): void {
    [this.panel, this.askedIn] = [this.askedIn, null];
  }

  /** A tool of the top bar. */
  protected whoIsHere() {
    return html`<staff-tool slot="tools" optional .staff=${this.atWork.who} @sign-in=${() => this.askWho()}
      @sign-out=${() => void this.atWork.signOut()}></staff-tool>`;
  }

  /** Before all others, or no longer. */
  private rush(ticket: Ticket): void {
    const rushed = isRushed(ticket);
    if (rushed || ticket.lines.some(isUnmade)) {
      this.panel = null;
      this.act({ action: rushed ? 'unrush' : 'rush', ticket: ticket.id }, t(rushed ? 'rush.ended' : 'rush.done', ticket.number));
      this.bringBack(ticket.id);
    }
  }

  /** Opens the drawer in which a cook says why. */
  protected cannotMake(ticket: Ticket): void {
    this.selected = ticket.id;
    this.panel = 'cannotMake';
  }

  private giveUp(ticket: Ticket, { line, why, offMenu }: GivenUp): void {
    this.panel = null;
    const text = t(offMenu ? 'cantmake.doneOff' : 'cantmake.done', named(line.name), ticket.number);
    const id = this.act({ action: 'cannotMake', ticket: ticket.id, lines: [line.no], why }, text, () => {
      this.takeBack(id, ticket);
      if (offMenu) {
        this.feed.command({ action: 'backInStock', item: line.item });
      }
    });
    if (offMenu) {
      this.feed.command({ action: 'soldOut', item: line.item, until: instant(dayEnds(this.now, this.zone)) });
    }
  }

  private canMake(ticket: Ticket, line: Line): void {
    this.panel = null;
    this.feed.command({ action: 'canMake', ticket: ticket.id, lines: [line.no] });
    this.say(t('cantmake.canDone', named(line.name), ticket.number));
  }

  /** One that is leaving already is not bumped twice, nor the one that comes to its place. */
  private bumpAt(nth: number): void {
    const ticket = this.wanted().find(({ id }) => id === this.paged.here[nth]);
    if (ticket) {
      this.bump(ticket);
    }
  }

  /** Opens the drawer in which somebody says what is made again, and why. */
  protected askRemake(ticket: Ticket): void {
    this.selected = ticket.id;
    this.panel = 'remake';
  }

  private remake(ticket: Ticket, said: MadeAgain): void {
    this.panel = null;
    const { wish, text } = remaking(ticket, said);
    this.act(wish, text);
    this.bringBack(ticket.id);
  }

  /** The chosen line of this ticket, or null. */
  protected lineChosen(ticket: Ticket): number | null {
    const { lineAt } = this;
    const isThere = this.selected === ticket.id && lineAt?.ticket === ticket.id && this.linesOf(ticket).some(({ no }) => no === lineAt.no);
    return isThere ? lineAt.no : null;
  }

  private nextLine(ticket: Ticket | undefined): void {
    const lines = ticket ? this.linesOf(ticket) : [];
    if (ticket && lines.length > 0) {
      const at = lines.findIndex(({ no }) => no === this.lineChosen(ticket));
      this.selected = ticket.id;
      this.lineAt = { ticket: ticket.id, no: lines[(at + 1) % lines.length]!.no };
    }
  }

  private bumpSelected(ticket: Ticket): void {
    const line = this.lineChosen(ticket);
    if (line !== null) {
      const left = this.linesOf(ticket).filter((each) => each.no !== line && isUnmade(each));
      this.bumpLine(ticket, line);
      this.lineAt = left[0] ? { ticket: ticket.id, no: left[0].no } : null;
      return;
    }
    this.lineAt = null;
    const { here } = this.paged;
    const next = here[here.indexOf(ticket.id) + 1] ?? here[here.indexOf(ticket.id) - 1] ?? null;
    // First: a bump that must wait for something selects its ticket again.
    this.selected = next;
    this.bump(ticket);
  }

  protected turn(by: number): void {
    this.page = Math.min(Math.max(0, this.page + by), this.paged.pages - 1);
    this.selected = null;
  }

  private onPaged(paged: Paged): void {
    this.paged = paged;
    this.page = Math.min(this.page, paged.pages - 1);
  }

  private readonly onPointer = () => this.holdStill(LONGEST_PRESS_MS);

  private readonly onPointerUp = () => {
    this.steady.release();
    this.holdStill(TOUCH_HOLD_MS);
  };

  /** A touched button keeps no focus: Enter on the bump bar must mean the selected card, not the last button. */
  private readonly onPointerDone = () => {
    let active: Element | null | undefined = document.activeElement;
    while (active?.shadowRoot?.activeElement) {
      active = active.shadowRoot.activeElement;
    }
    if (active instanceof HTMLButtonElement) {
      active.blur();
    }
  };

  /** Nothing to show; without a connection that only holds for what is known. */
  protected nothingToShow(text: string) {
    return this.stale
      ? html`<div class="empty"><span class="mark">${icons.offline}</span><p>${t('stale.empty')}</p></div>`
      : html`<div class="empty"><span class="mark">${icons.check}</span><p>${text}</p></div>`;
  }

  private hintStrip() {
    const wanted = this.wanted();
    const here = wanted.filter(({ id }) => this.paged.here.includes(id));
    const moment: Moment = {
      screen: this.screen,
      store: this.view.store,
      shown: this.shown,
      here,
      all: this.tickets,
      hasItems: this.view.front.items.length > 0,
      undo: this.toasts.some(({ undo }) => undo),
    };
    // While the page is laid out anew nobody knows what stands on it.
    const isLaidOut = here.length > 0 || wanted.length === 0;
    const hint = isLaidOut ? this.hints.at(moment, this.steady.isHolding(performance.now())) : this.hints.current;
    return this.hints.hasRoom
      ? html`<hint-strip .hint=${hint} .keys=${this.view.display}
          @known=${() => (this.hints.learn(hint), this.requestUpdate())}
          @enough=${() => (this.hints.learnAll(), this.requestUpdate())}></hint-strip>`
      : nothing;
  }

  private hintsAgain(): void {
    this.hints.again();
    this.panel = null;
    this.say(t('help.hints.done'));
  }

  protected frame(top: TemplateResult, cards: unknown, empty: TemplateResult | typeof nothing, extra: unknown = nothing) {
    const { textSize } = this.view.display;
    const hints = this.hintStrip();
    const lateElsewhere = [...this.late].filter((id) => !this.paged.here.includes(id) && this.wanted().some((w) => w.id === id));
    return html`
      <div class="screen ${this.hints.hasRoom ? 'hinted' : ''}" ?inert=${this.panel !== null && !this.stale} @pointerdown=${this.onPointer} @pointerup=${this.onPointerUp}
        @pointercancel=${this.onPointerUp} @click=${this.onPointerDone}>
        ${this.alarm()} ${top}
        <unseen-alarm .view=${this.view}></unseen-alarm>
        <stop-banner .view=${this.view} .now=${this.now} @open=${() => (this.panel = 'stop')}></stop-banner>
        ${extra}
        <main>
          ${empty}
          <ticket-grid class=${this.layout} style="--zoom:${textSize / 100}" .page=${this.page} @paged=${(e: CustomEvent<Paged>) => this.onPaged(e.detail)}>
            ${cards}
          </ticket-grid>
        </main>
        ${hints}
        <foot-bar role="contentinfo" .view=${this.view} .panels=${this.panels} .now=${this.now} .page=${this.page} .pages=${this.paged.pages}
          .lateElsewhere=${lateElsewhere.length}
          @panel=${(e: CustomEvent<PanelName>) => (this.panel = e.detail)}
          @turn=${(e: CustomEvent<number>) => this.turn(e.detail)}></foot-bar>
      </div>
      ${this.drawer()} ${this.overlays(this.panel !== null)}
    `;
  }

  private drawer() {
    const ticket = this.selected === null ? undefined : this.view.tickets[this.selected];
    return kitchenDrawer(this.panel, {
      ticket,
      giveUp: (said) => ticket && this.giveUp(ticket, said),
      makeAgain: (said) => ticket && this.remake(ticket, said),
      askRemake: (id) => this.askRemake(this.view.tickets[id]!),
      canMake: (line) => ticket && this.canMake(ticket, line),
      view: this.view,
      now: this.now,
      shown: this.shown,
      close: () => (this.panel = null),
      recall: (back) => this.recall(back),
      print: (ticket) => this.print(ticket),
      rush: (ticket) => this.rush(ticket),
      resize: (size) => this.resize(size),
      hintsAgain: () => this.hintsAgain(),
      override: (wanted) => this.override(wanted),
      needed: this.atWork.needed,
      signedIn: (who) => this.signedIn(who),
      noSignIn: () => this.backToDrawer(),
      wish: ({ wish, text, undo }) => this.act(wish, text, () => void this.feed.command(undo)),
    });
  }

  private override({ to, until }: Override): void {
    void this.atWork.attempt('load', async () => {
      await override(to, until);
      this.say(t('load.set.done'));
    });
  }

  private resize(textSize: number): void {
    this.feed.command({ action: 'setDisplay', textSize });
  }
}
