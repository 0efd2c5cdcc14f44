import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { frameStyles } from '../screen/frame-styles.ts';
import { icons } from '../screen/icons.ts';
import type { PanelName } from '../screen/keys.ts';
import { KitchenScreen } from '../screen/kitchen-screen.ts';
import { kitchenStyles } from '../screen/kitchen-styles.ts';
import type { Line, Ticket } from '../screen/model.ts';
import type { Placed } from '../screen/steady.ts';
import { base } from '../screen/styles.ts';
import { named, t } from '../screen/texts.ts';
import { byCame, byDue, inStationOrder, isLive, isUnmade } from '../screen/tickets.ts';
import '../screen/top-bar.ts';
import './order-pass-card.ts';

/** Whole orders, how far each station is, and the tap that makes an order ready. */
@customElement('matazu-expediter')
export class MatazuExpediter extends KitchenScreen {
  static override styles = [
    base,
    frameStyles,
    kitchenStyles,
    css`
      .strip {
        display: flex;
        align-items: center;
        gap: var(--space-4);
        min-height: 48px;
        padding: 0 var(--space-4);
        overflow: hidden;
        background: var(--sunken);
        font-size: var(--text-22);
        white-space: nowrap;
      }
      .strip .ready {
        color: var(--ready);
        font-weight: 700;
      }
      .strip ol {
        display: flex;
        gap: var(--space-4);
        font-size: var(--text-28);
        font-weight: 800;
      }
      .strip .rule {
        margin-left: auto;
        color: var(--info);
      }
    `,
  ];

  protected readonly panels: readonly PanelName[] = ['allDay', 'recall', 'rush', 'soldOut', 'pause', 'places', 'stop', 'print'];

  constructor() {
    super('expediter');
  }

  protected wanted(): Ticket[] {
    const { store, display } = this.view;
    const open = this.tickets.filter(({ state }) => state === 'QUEUED' || state === 'STARTED' || state === 'VOID');
    return store ? (display.sort === 'CAME' ? byCame : byDue)(open, store) : [];
  }

  protected begin(): void {
    // stations start their own lines
  }

  protected bump(ticket: Ticket): void {
    if (ticket.state === 'VOID') {
      this.bumped();
      const stations = [...new Set(ticket.lines.map(({ station }) => station))];
      this.act({ action: 'bump', ticket: ticket.id, stations }, t('seen.done', ticket.number));
    } else if (this.view.store?.readyBy !== 'EXPEDITER') {
      this.complain({ title: t('expediter.rule') });
    } else if (!this.isComplete(ticket)) {
      this.complain({ title: t('expediter.notYet', ticket.number) });
    } else {
      this.bumped();
      this.act({ action: 'pass', ticket: ticket.id }, t('pass.done', ticket.number));
    }
  }

  protected linesOf(ticket: Ticket): readonly Line[] {
    return inStationOrder(ticket.lines, this.view.stations);
  }

  protected bumpLine(ticket: Ticket, no: number): void {
    const made = ticket.lines.some((line) => line.no === no && line.state === 'MADE');
    if (made && this.view.store?.readyBy === 'EXPEDITER') {
      this.passLine(ticket, no);
    } else {
      this.complain({ title: t('expediter.notYet', ticket.number) });
    }
  }

  private passLine(ticket: Ticket, no: number): void {
    const line = ticket.lines.find((each) => each.no === no);
    this.bumped();
    this.act({ action: 'pass', ticket: ticket.id, lines: [no] }, t('pass.line.done', named(line?.name), ticket.number));
  }

  private isComplete(ticket: Ticket): boolean {
    const live = ticket.lines.filter(isLive);
    return ticket.state !== 'VOID' && live.length > 0 && !live.some(isUnmade);
  }

  override render() {
    const { store } = this.view;
    const placed = store ? this.arranged() : [];
    const top = html`<top-bar role="banner" help .store=${named(store?.name)} .screen=${t('expediter.name')}
      .count=${t('expediter.count', placed.filter(({ leaving }) => !leaving).length)} .heard=${this.heard} .live=${!this.stale && this.feed.isOpen()} @help=${() => (this.panel = 'help')}>${this.whoIsHere()}</top-bar>`;
    const empty = store
      ? placed.length === 0
        ? this.nothingToShow(t('expediter.empty'))
        : nothing
      : html`<div class="empty" role="status"><p>${t('connecting')}</p></div>`;
    const cards = repeat(placed, ({ value }) => value.id, (each) => this.card(each));
    return this.frame(top, cards, empty, store ? this.strip() : nothing);
  }

  /** What is ready and still here. */
  private strip() {
    const ready = this.tickets
      .filter(({ state }) => state === 'DONE')
      .sort((a, b) => (b.doneAt ?? '').localeCompare(a.doneAt ?? ''));
    return html`<section class="strip" aria-label=${t('ticket.DONE')}>
      <span class="ready">${icons.check} ${t('expediter.ready', ready.length)}</span>
      <ol aria-label=${t('expediter.ready', ready.length)}>${ready.slice(0, 14).map(({ number }) => html`<li>${number}</li>`)}</ol>
      ${this.view.store?.readyBy === 'LAST_STATION'
        ? html`<span class="rule">${icons.help} ${t('expediter.rule')}</span>`
        : nothing}
    </section>`;
  }

  private card({ value: ticket, leaving }: Placed<Ticket>) {
    const slot = this.paged.here.indexOf(ticket.id);
    return html`<order-pass-card data-id=${ticket.id} .ticket=${ticket} .store=${this.view.store!}
      .stations=${this.view.stations} .now=${this.now} .plan=${this.view.plan}
      .slotNo=${slot >= 0 && slot < 10 ? slot : null} .selected=${this.selected === ticket.id} .lineNo=${this.lineChosen(ticket)} .leaving=${leaving}
      .marked=${this.isComplete(ticket)}
      @pick=${() => (this.selected = ticket.id)} @pass=${() => this.bump(ticket)} @cannot-make=${() => this.cannotMake(ticket)}
      @remake=${() => this.askRemake(ticket)}
      @pass-line=${(e: CustomEvent<number>) => this.passLine(ticket, e.detail)}></order-pass-card>`;
  }
}
