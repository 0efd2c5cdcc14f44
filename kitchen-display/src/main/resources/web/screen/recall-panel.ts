import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { hhmm } from './clock.ts';
import { icons } from './icons.ts';
import { panelStyles } from './panel-styles.ts';
import './side-panel.ts';
import type { FeedState } from './store.ts';
import { base } from './styles.ts';
import { named, t } from './texts.ts';
import { place } from './ticket-band.ts';
import { canRecall, isLive, recallable } from './tickets.ts';

/** The last tickets that were done, each one tap away from coming back with its clock kept. */
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

  override render() {
    const zone = this.view.store?.zone ?? 'UTC';
    const tickets = recallable(Object.values(this.view.tickets));
    return html`<side-panel .heading=${t('recall.title')}>
      <p class="note">${t('recall.note')}</p>
      ${tickets.length === 0 ? html`<p class="empty">${t('recall.empty')}</p>` : nothing}
      <ul class="rows">
        ${tickets.map(
          (ticket) => html`<li class="row">
            <div class="grow">
              <div><b>${ticket.number}</b> ${ticket.nickname}</div>
              <div class="what">${ticket.lines.filter(isLive).map((line) => `${line.quantity}× ${named(line.name)}`).join(' · ')}</div>
              <div class="note">
                ${hhmm(ticket.endedAt ?? ticket.doneAt, zone)} · ${t(`ticket.${ticket.state}`)} · ${place(ticket.pickup)}
              </div>
            </div>
            ${canRecall(ticket)
              ? html`<button class="button" aria-label=${t('recall.one', ticket.number)} @click=${() => this.recall(ticket.id)}>
                  ${icons.recall} ${t('recall.button')}
                </button>`
              : nothing}
          </li>`,
        )}
      </ul>
    </side-panel>`;
  }

  private recall(id: string) {
    this.dispatchEvent(new CustomEvent<string>('recall', { detail: id }));
  }
}
