import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { hhmm } from './clock.ts';
import { icons } from './icons.ts';
import type { Ticket } from './model.ts';
import { panelStyles } from './panel-styles.ts';
import './side-panel.ts';
import type { FeedState } from './store.ts';
import { base } from './styles.ts';
import { named, t } from './texts.ts';
import { byDue, isRushed, isUnmade } from './tickets.ts';

/** Puts a ticket before all others, or lets it wait its turn again. */
@customElement('rush-panel')
export class RushPanel extends LitElement {
  static override styles = [
    base,
    panelStyles,
    css`
      .what {
        overflow: hidden;
        color: var(--ink-soft);
        font-size: var(--text-17);
        text-overflow: ellipsis;
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) view!: FeedState;

  override render() {
    const { store } = this.view;
    const open = Object.values(this.view.tickets).filter(({ state, lines }) => (state === 'QUEUED' || state === 'STARTED') && lines.some(isUnmade));
    const tickets = store ? byDue(open, store) : [];
    return html`<side-panel .heading=${t('rush.title')}>
      <p class="note">${t('rush.note')}</p>
      ${tickets.length === 0 ? html`<p class="empty">${t('rush.empty')}</p>` : ''}
      <ul class="rows">
        ${tickets.map((ticket) => this.row(ticket))}
      </ul>
    </side-panel>`;
  }

  private row(ticket: Ticket) {
    const rushed = isRushed(ticket);
    const what = ticket.lines.filter(isUnmade).map((line) => `${line.quantity}× ${named(line.name)}`);
    return html`<li class="row">
      <div class="grow">
        <div><b>${ticket.number}</b> ${ticket.nickname}</div>
        <div class="what">${what.join(' · ')}</div>
        <div class="note">${hhmm(ticket.promiseTo, this.view.store?.zone ?? 'UTC')}</div>
      </div>
      <button class="button" aria-label=${t(rushed ? 'rush.end.label' : 'rush.label', ticket.number)} @click=${() => this.toggle(ticket)}>
        ${rushed ? icons.clock : icons.rush} ${t(rushed ? 'rush.end' : 'rush.button')}
      </button>
    </li>`;
  }

  private toggle(ticket: Ticket) {
    this.dispatchEvent(new CustomEvent<Ticket>('rush', { detail: ticket }));
  }
}
