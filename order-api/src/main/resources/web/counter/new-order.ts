import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { problemOf, Refused } from '../screen/calls.ts';
import { range } from '../screen/clock.ts';
import { icons } from '../screen/icons.ts';
import { newId } from '../screen/ids.ts';
import type { Dining, Front, Problem, Ticket } from '../screen/model.ts';
import { base } from '../screen/styles.ts';
import { named, t } from '../screen/texts.ts';
import { api, type Ways } from './api.ts';
import { newOrderStyles } from './new-order-styles.ts';
import './wanted-line.ts';
import { counted, isIncomplete, matching, plus, type Menu, type Sold, type Wanted, type WalkInQuote } from './walk-ins.ts';

const QUOTE_MS = 120;

/**
 * Takes an order at the counter: tap what the guest wants, say the total and the time, one button sends it. What was
 * entered stays when it is refused. By keyboard: type a name, Enter adds it, Enter on nothing sends.
 */
@customElement('new-order')
export class NewOrder extends LitElement {
  static override styles = [base, newOrderStyles];

  @property() zone = 'UTC';
  @property({ attribute: false }) ways: Ways | null = null;
  /** What the kitchen says is left: when it changes, the menu is read again. */
  @property({ attribute: false }) front: Front | null = null;
  @state() private menu: Menu | null = null;
  @state() private typed = '';
  @state() private lines: readonly Wanted[] = [];
  @state() private open = -1;
  @state() private dining: Dining = 'TO_GO';
  @state() private quote: WalkInQuote | null = null;
  @state() private problem: Problem | null = null;
  @state() private busy = false;
  @query('.find input') private find!: HTMLInputElement;
  private name = '';
  private allergy = '';
  private table = '';
  private id = newId();
  private soon = 0;

  override firstUpdated() {
    this.find.focus({ preventScroll: true });
  }

  override willUpdate(changed: Map<string, unknown>) {
    if (changed.has('front')) {
      void this.attempt(async () => {
        this.menu = await api.menu();
      });
    }
    if (changed.has('lines') || changed.has('dining')) {
      clearTimeout(this.soon);
      this.soon = window.setTimeout(() => void this.ask(), QUOTE_MS);
    }
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.soon);
  }

  override render() {
    return html`<section class="page" role="dialog" aria-modal="true" aria-labelledby="heading" @keydown=${this.onKey}>
      <header>
        <h2 id="heading">${t('walkIn.title')}</h2>
        <div class="find">
          <input class="field" type="search" autocomplete="off" aria-label=${t('walkIn.find')} placeholder=${t('walkIn.find')}
            .value=${this.typed} @input=${() => (this.typed = this.find.value)} @keydown=${this.onEnter} />
        </div>
        <button class="button quiet close" aria-label=${t('close')} @click=${this.close}>${icons.cross}</button>
      </header>
      <div class="menu">${this.tiles()}</div>
      <div class="order">
        <ul class="lines" aria-label=${t('walkIn.lines')}>
          ${this.lines.length === 0 ? html`<li class="none">${t('walkIn.empty')}</li>` : this.lines.map((line, i) => this.line(line, i))}
        </ul>
        ${this.problem
          ? html`<div class="problem" role="alert"><b>${this.problem.title}</b>${this.said(this.problem)}</div>`
          : nothing}
        <div class="two" role="radiogroup" aria-label=${t('walkIn.dining')}>${this.way('TO_GO')} ${this.way('EAT_IN')}</div>
        <div class="two">
          <input class="field" maxlength="12" autocomplete="off" placeholder=${t('walkIn.name')} aria-label=${t('walkIn.name')}
            .value=${this.name} @input=${(e: InputEvent) => (this.name = (e.target as HTMLInputElement).value)} />
          ${this.seats()
            ? html`<input class="field" maxlength="10" autocomplete="off" placeholder=${t('walkIn.table')} aria-label=${t('walkIn.table')}
                .value=${this.table} @input=${(e: InputEvent) => (this.table = (e.target as HTMLInputElement).value)} />`
            : nothing}
          <input class="field" style="grid-column: 1 / -1" maxlength="140" autocomplete="off" placeholder=${t('walkIn.allergy')} aria-label=${t('walkIn.allergy')}
            .value=${this.allergy} @input=${(e: InputEvent) => (this.allergy = (e.target as HTMLInputElement).value)} />
        </div>
        ${this.sum()}
        <button class="button primary send" ?disabled=${!this.sendable()} @click=${this.send}>${icons.check} ${t('walkIn.send')}</button>
      </div>
    </section>`;
  }

  private tiles() {
    const { menu } = this;
    if (!menu) {
      return html`<p class="none" role="status">${t('connecting')}</p>`;
    }
    if (this.typed.trim()) {
      const found = matching(menu, this.typed);
      return found.length === 0 ? html`<p class="none" role="status">${t('walkIn.none')}</p>` : this.grid(found);
    }
    return menu.categories.map(({ id, name }) => {
      const items = menu.items.filter(({ item }) => item.category === id);
      return items.length === 0 ? nothing : html`<h3>${named(name)}</h3>${this.grid(items)}`;
    });
  }

  private grid(items: readonly Sold[]) {
    return html`<div class="tiles">${repeat(items, ({ item }) => item.id, (sold) => this.tile(sold))}</div>`;
  }

  private tile(sold: Sold) {
    const times = this.lines.reduce((sum, line) => sum + (line.item === sold.item.id ? line.quantity : 0), 0);
    return html`<button class="button tile" ?disabled=${sold.soldOut} @click=${() => this.add(sold)}>
      ${named(sold.item.name)}
      ${sold.soldOut
        ? html`<small>${t('soldOut.button')}</small>`
        : sold.left !== null
          ? html`<small>${t('soldOut.left', sold.left)}</small>`
          : nothing}
      ${times > 0 ? html`<span class="times" aria-hidden="true">${times}</span>` : nothing}
    </button>`;
  }

  private line(line: Wanted, at: number) {
    return html`<li>
      <wanted-line .line=${line} .menu=${this.menu} .amount=${this.quote?.lines[at] ?? ''} .open=${this.open === at}
        @toggle=${() => (this.open = this.open === at ? -1 : at)}
        @count=${(e: CustomEvent<number>) => this.count(at, e.detail)}
        @change-to=${(e: CustomEvent<Wanted>) => (this.lines = this.lines.map((each, i) => (i === at ? e.detail : each)))}></wanted-line>
    </li>`;
  }

  private way(dining: Dining) {
    return html`<button class="button" role="radio" aria-checked=${this.dining === dining} @click=${() => (this.dining = dining)}>
      ${dining === 'TO_GO' ? icons.bag : icons.plate} ${t(`dining.${dining}`)}
    </button>`;
  }

  private sum() {
    const { quote } = this;
    const ready = quote?.ready ? t('walkIn.ready', range(quote.ready.from, quote.ready.to, this.zone)) : quote ? t('walkIn.closed') : '–';
    const taxes = quote?.taxes.map(({ percent, tax }) => t('walkIn.tax', percent, tax)).join(t('list.comma')) ?? '';
    return html`<div class="sum" role="status">
      <span class="ready ${quote && !quote.ready ? 'closed' : ''}">${ready}</span>
      <span class="total">${quote?.total ?? ''}</span>
      <span class="tax">${taxes}</span>
    </div>`;
  }

  private said({ detail, errors }: Problem): string {
    const each = Array.isArray(errors) ? (errors as { detail?: string }[]).flatMap((error) => error.detail ?? []) : [];
    return each.length > 0 ? each.join(' ') : (detail ?? '');
  }

  /** Guests who name their table get it brought there; where the store assigns tables, the number is called. */
  private seats(): boolean {
    return this.dining === 'EAT_IN' && this.ways?.tableMode === 'NAMED' && this.ways.pickupMethods.includes('TABLE');
  }

  private sendable(): boolean {
    return !this.busy && this.lines.length > 0 && this.lines.every((line) => !this.waits(line)) && this.quote?.ready !== null;
  }

  private waits(line: Wanted): boolean {
    const sold = this.menu?.items.find(({ item }) => item.id === line.item);
    return sold !== undefined && isIncomplete(line, sold);
  }

  private add(sold: Sold) {
    this.lines = plus(this.lines, sold);
    const at = this.lines.findIndex((line) => line.item === sold.item.id && this.waits(line));
    this.open = at >= 0 ? at : this.open;
    this.typed = '';
    this.find.focus({ preventScroll: true });
  }

  private count(at: number, by: number) {
    const before = this.lines.length;
    this.lines = counted(this.lines, at, by);
    this.open = this.lines.length < before ? -1 : this.open;
  }

  private async ask() {
    const { lines, dining } = this;
    if (lines.length === 0 || lines.some((line) => this.waits(line))) {
      this.quote = null;
      this.problem = null;
      return;
    }
    await this.attempt(async () => {
      const quote = await api.quoteWalkIn({ lines, dining });
      if (this.lines === lines && this.dining === dining) {
        this.quote = quote;
        this.problem = null;
      }
    });
  }

  private async attempt(what: () => Promise<void>) {
    try {
      await what();
    } catch (refused) {
      if (refused instanceof Refused && refused.is('staff-needed')) {
        this.dispatchEvent(new CustomEvent<() => Promise<void>>('staff-needed', { detail: () => this.send() }));
      } else {
        this.problem = problemOf(refused);
      }
    }
  }

  /** Sent again after a refusal or a lost answer, the same order is written once. */
  private async send() {
    if (!this.sendable()) {
      return;
    }
    this.busy = true;
    await this.attempt(async () => {
      const { id, lines, dining, name, allergy, table } = this;
      const ticket = await api.takeWalkIn({ id, lines, dining, name: name.trim() || null, allergy: allergy.trim() || null, table: (this.seats() && table.trim()) || null });
      this.dispatchEvent(new CustomEvent<Ticket>('taken', { detail: ticket }));
    });
    this.busy = false;
  }

  private onEnter(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.isComposing) {
      return;
    }
    event.stopPropagation();
    const found = this.menu && this.typed.trim() ? matching(this.menu, this.typed).find(({ soldOut }) => !soldOut) : undefined;
    if (found) {
      this.add(found);
    } else if (!this.typed.trim()) {
      void this.send();
    }
  }

  private onKey(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.close();
    }
  }

  private close() {
    this.dispatchEvent(new CustomEvent('close'));
  }

  protected override updated(changed: Map<string, unknown>) {
    if (changed.has('lines') || changed.has('dining')) {
      this.id = newId();
    }
  }
}
