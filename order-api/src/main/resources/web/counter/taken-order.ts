import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { range } from '../screen/clock.ts';
import { icons } from '../screen/icons.ts';
import type { Ticket } from '../screen/model.ts';
import { base } from '../screen/styles.ts';
import { named, t } from '../screen/texts.ts';
import { printTicket } from './print-ticket.ts';

const UNDO_SECONDS = 15;

/** What to say to the guest: the number and the time. For some seconds all of it can be taken back. */
@customElement('taken-order')
export class TakenOrder extends LitElement {
  static override styles = [
    base,
    css`
      .page {
        position: fixed;
        inset: 0;
        z-index: 20;
        display: grid;
        place-content: center;
        justify-items: center;
        gap: var(--space-4);
        padding: var(--space-4);
        background: var(--paper);
        text-align: center;
      }
      .number {
        font-size: clamp(96px, 22vw, 220px);
        font-weight: 800;
        line-height: 1;
      }
      .ready {
        font-size: var(--text-40);
        font-weight: 800;
      }
      .what {
        max-width: 40em;
        color: var(--ink-soft);
        font-size: var(--text-17);
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: var(--space-3);
        margin-top: var(--space-4);
      }
      .next {
        min-width: 280px;
        min-height: 80px;
        font-size: var(--text-28);
      }
    `,
  ];

  @property({ attribute: false }) ticket!: Ticket;
  @property() zone = 'UTC';
  @state() private left = UNDO_SECONDS;
  private timer = 0;

  override connectedCallback() {
    super.connectedCallback();
    this.timer = window.setInterval(() => (this.left = Math.max(0, this.left - 1)), 1000);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  override firstUpdated() {
    this.renderRoot.querySelector<HTMLElement>('.next')?.focus({ preventScroll: true });
  }

  override render() {
    const { number, nickname, promiseFrom, promiseTo, lines } = this.ticket;
    return html`<section class="page" role="dialog" aria-modal="true" aria-labelledby="number"
      @keydown=${(e: KeyboardEvent) => e.key === 'Escape' && this.tell('close')}>
      <p>${t('walkIn.sent')}</p>
      <h2 class="number" id="number">${number}</h2>
      <p class="ready" role="status">${nickname ? `${nickname} · ` : ''}${t('walkIn.ready', range(promiseFrom, promiseTo, this.zone))}</p>
      <p class="what">${lines.map((line) => `${line.quantity}× ${named(line.name)}`).join(' · ')}</p>
      <div class="acts">
        <button class="button" ?disabled=${this.left === 0} @click=${() => this.tell('take-back')}>
          ${icons.undo} ${t('undo')}${this.left > 0 ? html` <span aria-hidden="true">(${this.left})</span>` : ''}
        </button>
        <button class="button" @click=${() => printTicket(this.ticket, this.zone)}>${t('walkIn.print')}</button>
        <button class="button" @click=${() => this.tell('again')}>${icons.plus} ${t('walkIn.next')}</button>
        <button class="button primary next" @click=${() => this.tell('close')}>${icons.check} ${t('walkIn.done')}</button>
      </div>
    </section>`;
  }

  private tell(what: 'take-back' | 'again' | 'close') {
    this.dispatchEvent(new CustomEvent(what));
  }
}
