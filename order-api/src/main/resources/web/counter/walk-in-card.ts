import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { range } from '../screen/clock.ts';
import { icons } from '../screen/icons.ts';
import type { Line, Ticket } from '../screen/model.ts';
import { base } from '../screen/styles.ts';
import { named, t } from '../screen/texts.ts';
import { dining, place, placeIcon } from '../screen/ticket-band.ts';
import { canRemake } from '../screen/tickets.ts';
import { orderCardStyles } from './order-card-styles.ts';
import { readyLines } from './waiting-tickets.ts';

/** An order of the counter or of a till that was found: called by its number, given without a code. */
@customElement('walk-in-card')
export class WalkInCard extends LitElement {
  static override styles = [base, orderCardStyles];

  @property({ attribute: false }) ticket!: Ticket;
  @property() zone = 'UTC';
  @property({ type: Boolean }) busy = false;
  @property({ type: Boolean }) printable = false;
  @state() private sure = false;

  override render() {
    const { ticket } = this;
    const ready = readyLines(ticket).length;
    return html`<article aria-label=${t('ticket.label', ticket.number)}>
      <div class="head">
        <h2>${ticket.number}</h2>
        <span class="nickname">${ticket.nickname}</span>
        <span>${placeIcon(ticket.pickup)} ${place(ticket.pickup)}</span>
        ${dining(ticket)}
        ${ticket.promiseTo ? html`<span>${t('counter.due', range(ticket.promiseFrom, ticket.promiseTo, this.zone))}</span>` : nothing}
        <span>${t('walkIn.paid')}</span>
        <span class="state ${ticket.state === 'DONE' ? 'ready' : ''}">${t(`counter.state.${ticket.state}`)}</span>
      </div>
      ${ticket.allergy?.note ? html`<p class="allergy">${icons.warning} <span><b>${t('allergy')}</b> ${ticket.allergy.note}</span></p>` : nothing}
      <div class="body">
        <div>${ticket.lines.map((line) => this.line(line))}</div>
        <div class="deed">
          ${ready > 0
            ? html`<button class="button primary hand-over" ?disabled=${this.busy} @click=${() => this.tell('hand-over')}>
                ${icons.check} ${ticket.state === 'DONE' ? t('counter.handOver') : t('counter.handOverSome', ready, this.live())}
              </button>`
            : html`<p class="cannot"><b>${t('counter.notYet')}</b>${t('walkIn.notReady')}</p>`}
        </div>
      </div>
      <footer>
        ${ticket.lines.some(canRemake)
          ? html`<button class="button small" aria-label=${t('remake.label', ticket.number)} @click=${() => this.tell('remake')}>
              ${icons.recall} ${t('remake.button')}
            </button>`
          : nothing}
        <button class="button small" ?disabled=${this.busy} @click=${() => (this.sure ? this.tell('take-back') : (this.sure = true))}>
          ${icons.cross} ${this.sure ? t('walkIn.takeBack.sure', ticket.number) : t('walkIn.takeBack')}
        </button>
        ${this.printable
          ? html`<button class="button small" aria-label=${t('print.one', ticket.number)} @click=${() => this.tell('print')}>
              ${icons.printer} ${t('print.button')}
            </button>`
          : nothing}
      </footer>
    </article>`;
  }

  private line(line: Line) {
    const more = [...line.modifiers.map(named), ...(line.forWhom ? [line.forWhom] : [])].join(t('list.comma'));
    const done = line.state === 'HANDED_OVER' || line.state === 'READY';
    return html`<div class="line ${line.state}">
      <span class="box">${done ? icons.check : line.state === 'VOID' || line.state === 'CANNOT_MAKE' ? icons.cross : icons.clock}</span>
      <span class="quantity">${line.quantity}×</span>
      <span class="grow">${named(line.name)}${more ? html`<span class="more">${more}</span>` : nothing}${line.remake
        ? html`<span class="more">${t('line.remake', t(`remake.${line.remake.reason}`))}</span>`
        : nothing}</span>
      <span class="said">${t(`line.${line.state}`)}</span>
    </div>`;
  }

  private live(): number {
    return this.ticket.lines.filter(({ state: s }) => s !== 'VOID' && s !== 'CANNOT_MAKE' && s !== 'HANDED_OVER').length;
  }

  private tell(what: 'hand-over' | 'take-back' | 'remake' | 'print') {
    this.sure = false;
    this.dispatchEvent(new CustomEvent(what));
  }
}
