import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { hhmm } from './clock.ts';
import { icons } from './icons.ts';
import { panelStyles } from './panel-styles.ts';
import './side-panel.ts';
import type { Line, Ticket } from './model.ts';
import type { FeedState } from './store.ts';
import { base } from './styles.ts';
import { named, t } from './texts.ts';
import { place } from './ticket-band.ts';
import { isLive, isMade, linesShown, madeHere, recallable, type Shown } from './tickets.ts';

/** What was made here of open orders, and the last tickets that were done, each one tap away from coming back with its clock kept, or from having a part of it made again. */
@customElement('recall-panel')
export class RecallPanel extends LitElement {
  static override styles = [
    base,
    panelStyles,
    css`
      .what {
        display: -webkit-box;
        overflow: hidden;
        color: var(--ink-soft);
        font-size: var(--text-17);
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
      }
    `,
  ];

  @property({ attribute: false }) view!: FeedState;
  @property({ attribute: false }) shown: Shown = null;

  override render() {
    const { store } = this.view;
    const all = Object.values(this.view.tickets);
    const here = store ? madeHere(all, store, this.shown) : [];
    const done = recallable(all);
    return html`<side-panel .heading=${t('recall.title')}>
      <p class="note">${t('recall.note')}</p>
      ${here.length + done.length === 0 ? html`<p class="empty">${t('recall.empty')}</p>` : nothing}
      <ul class="rows">
        ${here.map((ticket) => this.row(ticket, linesShown(ticket, this.shown).filter(isMade), t('recall.here')))}
        ${done.map((ticket) => this.row(ticket, ticket.lines.filter(isLive), `${hhmm(ticket.endedAt ?? ticket.doneAt, store?.zone ?? 'UTC')} · ${t(`ticket.${ticket.state}`)}`))}
      </ul>
    </side-panel>`;
  }

  private row(ticket: Ticket, lines: readonly Line[], stands: string) {
    return html`<li class="row">
      <div class="grow">
        <div><b>${ticket.number}</b> ${ticket.nickname}</div>
        <div class="what">${lines.map((line) => `${line.quantity}× ${named(line.name)}`).join(' · ')}</div>
        <div class="note">${stands} · ${place(ticket.pickup)}</div>
      </div>
      ${ticket.state === 'CLOSED'
        ? nothing
        : html`<button class="button" aria-label=${t('remake.label', ticket.number)} @click=${() => this.tell('remake', ticket.id)}>
              ${t('remake.button')}
            </button>
            <button class="button" aria-label=${t('recall.one', ticket.number)} @click=${() => this.tell('recall', ticket.id)}>
              ${icons.recall} ${t('recall.button')}
            </button>`}
    </li>`;
  }

  private tell(what: 'recall' | 'remake', id: string) {
    this.dispatchEvent(new CustomEvent<string>(what, { detail: id }));
  }
}
