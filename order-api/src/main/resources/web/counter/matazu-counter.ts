import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { icons } from '../screen/icons.ts';
import type { Pickup, Ticket } from '../screen/model.ts';
import type { FrontWish } from '../screen/kitchen-drawer.ts';
import { inShort, quiet } from '../screen/load.ts';
import type { Override } from '../screen/load-note.ts';
import '../screen/pause-panel.ts';
import '../screen/remake-panel.ts';
import type { MadeAgain } from '../screen/remake-panel.ts';
import '../screen/sign-in.ts';
import '../screen/staff-tool.ts';
import type { Staff } from '../screen/staff.ts';
import '../screen/stop-banner.ts';
import '../screen/stop-panel.ts';
import { base } from '../screen/styles.ts';
import { isOpen } from '../screen/store.ts';
import { named, storeId, t, timelineAddress } from '../screen/texts.ts';
import { isMissing } from '../screen/tickets.ts';
import { toolStyles } from '../screen/tool-styles.ts';
import '../screen/top-bar.ts';
import '../screen/unseen-alarm.ts';
import type { HandOver } from './api.ts';
import { counterStyles } from './counter-styles.ts';
import { CounterWork } from './counter-work.ts';
import type { Answered } from './missing-lines.ts';
import './new-order.ts';
import './order-card.ts';
import './place-panel.ts';
import './refund-panel.ts';
import './search-box.ts';
import './tables-strip.ts';
import './taken-order.ts';
import './waiting-lists.ts';
import { atCounter, toBring } from './waiting-tickets.ts';
import './walk-in-card.ts';
import { walkInsMatching } from './walk-ins.ts';

/** The tablet at the counter: find the order, check the proof, hand it over; and what is to be brought. */
@customElement('matazu-counter')
export class MatazuCounter extends CounterWork {
  static override styles = [base, toolStyles, counterStyles];

  override render() {
    const waiting = atCounter(this.tickets).length + toBring(this.tickets).length;
    return html`
      <div class="screen" ?inert=${!this.stale && (this.signingIn || this.moving !== null || this.refunding !== null || this.remaking !== null || this.ordering || this.taken !== null || this.stopping || this.pausing)}>
        <div class="top">
          ${this.alarm()}
          <top-bar role="banner" .store=${named(this.view.store?.name)} .screen=${t('counter.name')} .count=${t('counter.count', waiting)}
            .heard=${this.heard} .live=${!this.stale && this.feed.isOpen()}><a slot="tools" class="bar-tool" href=${timelineAddress()}>${icons.bars} ${t('timeline.name')}</a> ${this.loadButton()} ${this.stopButton()} ${this.staffTools()}</top-bar>
          <unseen-alarm .view=${this.view}></unseen-alarm>
          <stop-banner .view=${this.view} .now=${this.now} @open=${() => (this.stopping = true)}></stop-banner>
        </div>
        <div class="find">
          <search-box role="search" .value=${this.asked} @search=${(e: CustomEvent<string>) => this.search(e.detail)}></search-box>
          <button class="button new-order" aria-keyshortcuts="F2" title="F2" @click=${this.newOrder}>${icons.plus} ${t('walkIn.open')}</button>
        </div>
        <main>
          ${this.missing()} ${this.results()}
          <waiting-lists .tickets=${this.tickets} .zone=${this.zone} .now=${this.now} .uncollectedAfter=${this.uncollectedAfter}
            @pick=${(e: CustomEvent<Ticket>) => this.search(e.detail.number)}
            @move=${(e: CustomEvent<Ticket>) => (this.moving = e.detail)}
            @delivered=${(e: CustomEvent<Ticket>) => this.delivered(e.detail)}></waiting-lists>
        </main>
        <tables-strip role="region" aria-label=${t('counter.tables')} ?hidden=${this.tables.length === 0} .tables=${this.tables}
          @free=${(e: CustomEvent<string>) => this.freeTable(e.detail)}></tables-strip>
      </div>
      ${this.signingIn
        ? html`<sign-in .needed=${this.waits?.deed ? t('staff.needed', t(`staff.deed.${this.waits.deed}`)) : ''} @close=${this.closePanel}
            @signed-in=${(e: CustomEvent<Staff>) => this.signedIn(e.detail)}></sign-in>`
        : nothing}
      ${this.ordering
        ? html`<new-order ?hidden=${this.signingIn} .zone=${this.zone} .ways=${this.ways} .front=${this.view.front ?? null} @close=${this.closePanel}
            @taken=${(e: CustomEvent<Ticket>) => this.walkInTaken(e.detail)}
            @staff-needed=${(e: CustomEvent<() => Promise<void>>) => this.signInThen('walkIn', e.detail)}></new-order>`
        : nothing}
      ${this.taken
        ? html`<taken-order .ticket=${this.taken} .zone=${this.zone} ?hidden=${this.signingIn} @close=${this.closePanel} @again=${this.newOrder}
            @take-back=${() => this.takeBackWalkIn(this.taken!)}></taken-order>`
        : nothing}
      ${this.moving && this.ways && !this.signingIn
        ? html`<place-panel .ticket=${this.moving} .ways=${this.ways} .tables=${this.tables} .tickets=${this.tickets}
            .problem=${this.notMoved} .busy=${this.busy} @close=${this.closePanel}
            @move=${(e: CustomEvent<Pickup>) => this.move(this.moving!, e.detail)}></place-panel>`
        : nothing}
      ${this.refunding
        ? html`<refund-panel .order=${this.refunding} ?hidden=${this.signingIn} @close=${this.closePanel}
            @refunded=${(e: CustomEvent<string>) => this.refunded(this.refunding!, e.detail)}
            @staff-needed=${(e: CustomEvent<() => Promise<void>>) => this.signInThen('refund', e.detail)}></refund-panel>`
        : nothing}
      ${this.remaking && !this.signingIn
        ? html`<remake-panel .ticket=${this.remaking} @close=${this.closePanel}
            @make-again=${(e: CustomEvent<MadeAgain>) => this.remake(e.detail)}></remake-panel>`
        : nothing}
      ${this.pausing
        ? html`<pause-panel .view=${this.view} .now=${this.now} ?hidden=${this.signingIn} @close=${this.closePanel}
            @override=${(e: CustomEvent<Override>) => this.override(e.detail)}
            @wish=${({ detail }: CustomEvent<FrontWish>) => this.act(detail.wish, detail.text, () => void this.feed.command(detail.undo))}></pause-panel>`
        : nothing}
      ${this.stopping
        ? html`<stop-panel .view=${this.view} .now=${this.now} @close=${this.closePanel}
            @wish=${({ detail }: CustomEvent<FrontWish>) => this.act(detail.wish, detail.text, () => void this.feed.command(detail.undo))}></stop-panel>`
        : nothing}
      ${this.overlays(this.moving !== null || this.refunding !== null || this.stopping || this.pausing)}
    `;
  }

  /** Other orders of which something cannot be made: one tap finds the order and what to offer. */
  private missing() {
    const shown = new Set(this.found?.map(({ id }) => id));
    const tickets = this.tickets.filter((ticket) => isOpen(ticket) && !shown.has(ticket.id) && ticket.lines.some(isMissing));
    return tickets.length === 0
      ? nothing
      : html`<div class="missing" role="alert">
          ${repeat(
            tickets,
            ({ id }) => id,
            (ticket) => html`<button class="button" @click=${() => this.search(ticket.number)}>
              ${icons.warning} <b>${ticket.number}</b> ${t('counter.short.alert', ticket.nickname, ticket.lines.filter(isMissing).map(({ name }) => named(name)).join(t('list.comma')))}
            </button>`,
          )}
        </div>`;
  }

  /** Only while there is something to say: then a manager decides here. */
  private loadButton() {
    const load = this.view.kitchen.load ?? quiet;
    const paused = this.view.front.paused !== null || load.inForce === 'PAUSE';
    const what = this.view.front.paused ? t('pause.paused') : inShort(load, this.zone);
    return load.inForce === 'OPEN' && !load.override && !this.view.front.paused
      ? nothing
      : html`<button slot="tools" class="bar-tool nobody" aria-label=${what} title=${what} @click=${() => (this.pausing = true)}>
          ${paused ? icons.pause : icons.warning} ${load.waitMinutes > 0 ? t('load.minutes', load.waitMinutes) : nothing}
        </button>`;
  }

  private stopButton() {
    return this.view.kitchen.stop
      ? nothing
      : html`<button slot="tools" class="bar-tool" aria-label=${t('stop.title')} title=${t('stop.title')} @click=${() => (this.stopping = true)}>
          ${icons.stop}<span class="wide">${t('stop.title')}</span>
        </button>`;
  }

  private staffTools() {
    return html`${this.staff?.role === 'MANAGER' ? html`<a slot="tools" class="bar-tool" href=${`/office/payments/${storeId()}`}>${t('staff.payments')}</a>` : nothing}
      <staff-tool slot="tools" .staff=${this.staff} @sign-in=${() => (this.signingIn = true)} @sign-out=${this.signOut}></staff-tool>`;
  }

  private results() {
    if (this.searchProblem) {
      return html`<div class="none" role="alert"><b>${this.searchProblem.title}</b><span>${this.searchProblem.detail ?? ''}</span></div>`;
    }
    const walkIns = walkInsMatching(this.tickets, this.asked);
    if (this.found === null) {
      return nothing;
    }
    if (this.found.length + walkIns.length === 0) {
      return html`<div class="none" role="alert">
        <b>${icons.warning} ${t('counter.noneFound', this.asked)}</b><span>${t('counter.noneFound.detail')}</span>
      </div>`;
    }
    return html`<div class="found">
      ${this.found.length + walkIns.length > 1 ? html`<p class="several" role="status">${icons.warning} ${t('counter.several')}</p>` : nothing}
      <p class="visually-hidden" role="status">${t('counter.found', this.found.length + walkIns.length)}</p>
      ${repeat(
        walkIns,
        ({ id }) => id,
        (ticket) => html`<walk-in-card .ticket=${ticket} .zone=${this.zone} .busy=${this.busy}
          @hand-over=${() => this.handOverWalkIn(ticket)} @take-back=${() => this.takeBackWalkIn(ticket)}
          @remake=${() => this.askRemake(ticket.id)}
          .printable=${this.canPrint(ticket.id)} @print=${() => this.print(ticket)}></walk-in-card>`,
      )}
      ${repeat(
        this.found,
        ({ id }) => id,
        (order) => html`<order-card .order=${order} .query=${this.asked} .zone=${this.zone} .now=${this.now} .busy=${this.busy}
          .justNow=${this.justNow === order.id} .printable=${this.canPrint(order.id)} @print=${() => this.print(order)}
          .problem=${this.refusals.get(order.id) ?? null}
          @hand-over=${(e: CustomEvent<HandOver>) => this.handOver(order, e.detail)}
          @answer=${(e: CustomEvent<Answered>) => this.answerMissing(order, e.detail.no, e.detail.answer)}
          @refund=${() => (this.refunding = order)}
          .ticket=${this.view.tickets[order.id] ?? null} @remake=${() => this.askRemake(order.id)}
          @take-back=${() => this.undoHandOver(order)} @hide=${() => this.hide(order)}></order-card>`,
      )}
    </div>`;
  }
}
