import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { GivenUp } from './cannot-make-panel.ts';
import { dayEnds, instant } from './clock.ts';
import './foot-bar.ts';
import { keepValue, recallValue } from './kept.ts';
import { meaning, type KeyAction, type PanelName } from './keys.ts';
import { kitchenDrawer } from './kitchen-drawer.ts';
import type { Line, Ticket } from './model.ts';
import { lateNow } from './news.ts';
import { ScreenElement } from './screen-element.ts';
import { Steady, type Placed } from './steady.ts';
import { named, t } from './texts.ts';
import './ticket-grid.ts';
import type { Paged, TicketGrid } from './ticket-grid.ts';
import { canRecall, recallable, type Shown } from './tickets.ts';

const TOUCH_HOLD_MS = 400;
const BUMP_HOLD_MS = 700;
const FRESH_MS = 800;

/** What the wall and the expediter share: pages of cards under finger and keys, and the drawers. */
export abstract class KitchenScreen extends ScreenElement {
  @state() protected selected: string | null = null;
  @state() protected panel: PanelName | null = null;
  @state() protected page = 0;
  @state() protected paged: Paged = { pages: 1, here: [], elsewhere: 0 };
  @state() private size = recallValue('size', 100);
  @query('ticket-grid') private grid!: TicketGrid | null;
  private readonly steady = new Steady<Ticket>();
  private readonly firstSeen = new Map<string, number>();
  private late = new Set<string>();
  private settle = 0;

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
  protected abstract readonly panels: readonly PanelName[];
  protected shown: Shown = null;

  protected override tick(): void {
    super.tick();
    const late = new Set(lateNow(this.view, this.now));
    if ([...late].some((id) => !this.late.has(id)) && this.late.size + late.size > 0) {
      this.noise('late');
    }
    this.late = late;
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

  protected recall(id: string): void {
    const ticket = this.view.tickets[id];
    if (ticket) {
      this.act({ action: 'recall', ticket: id }, t('recall.done', ticket.number));
      this.bringBack(id);
      this.panel = null;
    }
  }

  private recallLast(): void {
    const last = recallable(this.tickets).find(canRecall);
    last ? this.recall(last.id) : this.complain({ title: t('recall.empty') });
  }

  private readonly onKey = (event: KeyboardEvent) => {
    const action = meaning(event);
    if (action && !this.unpaired && (!this.panel || action.do === 'close' || action.do === 'panel' || action.do === 'undo')) {
      event.preventDefault();
      this.carryOut(action);
    }
  };

  protected carryOut(action: KeyAction): void {
    const ticket = this.selected === null ? undefined : this.wanted().find(({ id }) => id === this.selected);
    switch (action.do) {
      case 'select':
        this.selected = this.paged.here[action.nth] ?? this.selected;
        return;
      case 'move':
        this.selected = (this.selected && this.grid?.neighbour(this.selected, action.by)) || this.selected || this.paged.here[0] || null;
        return;
      case 'bump':
        return ticket && this.bumpSelected(ticket);
      case 'start':
        return ticket && this.begin(ticket);
      case 'cannotMake':
        return ticket && this.cannotMake(ticket);
      case 'undo':
        return this.undoLast();
      case 'recallLast':
        return this.recallLast();
      case 'nextPage':
      case 'previousPage':
        return this.turn(action.do === 'nextPage' ? 1 : -1);
      case 'panel':
        this.panel = this.panel === action.panel || !this.panels.concat('help').includes(action.panel) ? null : action.panel;
        return;
      case 'close':
        this.panel = null;
        this.selected = null;
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

  private bumpSelected(ticket: Ticket): void {
    const { here } = this.paged;
    const next = here[here.indexOf(ticket.id) + 1] ?? here[here.indexOf(ticket.id) - 1] ?? null;
    this.bump(ticket);
    this.selected = next;
  }

  protected turn(by: number): void {
    this.page = Math.min(Math.max(0, this.page + by), this.paged.pages - 1);
    this.selected = null;
  }

  private onPaged(paged: Paged): void {
    this.paged = paged;
    this.page = Math.min(this.page, paged.pages - 1);
  }

  private readonly onPointer = () => this.holdStill(TOUCH_HOLD_MS);

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

  protected frame(top: TemplateResult, cards: unknown, empty: TemplateResult | typeof nothing, extra: unknown = nothing) {
    const lateElsewhere = [...this.late].filter((id) => !this.paged.here.includes(id) && this.wanted().some((w) => w.id === id));
    return html`
      <div class="screen" ?inert=${this.panel !== null} @pointerdown=${this.onPointer} @click=${this.onPointerDone}>
        ${this.alarm()} ${top} ${extra}
        <main>
          ${empty}
          <ticket-grid style="--zoom:${this.size / 100}" .page=${this.page} @paged=${(e: CustomEvent<Paged>) => this.onPaged(e.detail)}>
            ${cards}
          </ticket-grid>
        </main>
        <foot-bar role="contentinfo" .view=${this.view} .panels=${this.panels} .page=${this.page} .pages=${this.paged.pages}
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
      canMake: (line) => ticket && this.canMake(ticket, line),
      view: this.view,
      now: this.now,
      shown: this.shown,
      size: this.size,
      close: () => (this.panel = null),
      recall: (id) => this.recall(id),
      resize: (size) => this.resize(size),
      wish: ({ wish, text, undo }) => this.act(wish, text, () => void this.feed.command(undo)),
    });
  }

  private resize(size: number): void {
    this.size = size;
    keepValue('size', size);
  }
}
