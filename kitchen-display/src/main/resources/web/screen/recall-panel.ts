import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { hhmm } from './clock.ts';
import { icons } from './icons.ts';
import { panelStyles } from './panel-styles.ts';
import './side-panel.ts';
import type { Line, Ticket } from './model.ts';
import { backOf, ofOpen, recallable, stationsOf, type Back } from './recall.ts';
import type { FeedState } from './store.ts';
import { base } from './styles.ts';
import { named, t } from './texts.ts';
import { place } from './ticket-band.ts';
import { isLive, type Shown } from './tickets.ts';

/** What was made here of open orders, also what was passed on, and the last tickets that were done: each one tap away from coming back with its clock kept, or from having a part of it made again. */
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
      summary {
        display: flex;
        gap: var(--space-2);
        align-items: center;
        min-height: 48px;
        padding: 4px 0;
        cursor: pointer;
        list-style: none;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      summary::before {
        flex: none;
        color: var(--ink-soft);
        content: '▸';
      }
      [open] summary::before {
        content: '▾';
      }
      [open] .what {
        display: none;
      }
      .review {
        display: grid;
        gap: var(--space-2);
        font-size: var(--text-17);
      }
      .review .modifier {
        display: block;
        padding-left: var(--space-3);
        color: var(--modifier);
      }
      .gone b {
        text-decoration: line-through;
      }
      .allergy {
        margin-top: var(--space-2);
        color: var(--warning);
        font-weight: 700;
      }
    `,
  ];

  @property({ attribute: false }) view!: FeedState;
  @property({ attribute: false }) shown: Shown = null;

  override render() {
    const { store } = this.view;
    const all = Object.values(this.view.tickets);
    const open = store ? ofOpen(all, store, this.shown) : [];
    const done = recallable(all);
    return html`<side-panel .heading=${t('recall.title')}>
      <p class="note">${t('recall.note')}</p>
      ${open.length + done.length === 0 ? html`<p class="empty">${t('recall.empty')}</p>` : nothing}
      <ul class="rows">
        ${open.map((back) => this.openRow(back))}
        ${done.map((ticket) => this.doneRow(ticket))}
      </ul>
    </side-panel>`;
  }

  private openRow(back: Back) {
    const station = this.stationNames(back);
    return this.row(back.ticket, back.lines, `${t('recall.here')} · ${station}`, back, t('recall.part', back.ticket.number, station));
  }

  private doneRow(ticket: Ticket) {
    const at = hhmm(ticket.endedAt ?? ticket.doneAt, this.view.store?.zone ?? 'UTC');
    const back = backOf(ticket, this.shown);
    const part = back === null ? '' : this.stationNames(back);
    const label = part === '' ? t('recall.one', ticket.number) : t('recall.part', ticket.number, part);
    const stands = [at, t(`ticket.${ticket.state}`), ...(part === '' ? [] : [part])].join(' · ');
    return this.row(ticket, back?.lines ?? ticket.lines.filter(isLive), stands, back, label);
  }

  private stationNames(back: Back): string {
    return stationsOf(back, this.view.stations).map(({ name }) => named(name)).join(t('list.comma'));
  }

  private row(ticket: Ticket, lines: readonly Line[], stands: string, back: Back | null, label: string) {
    return html`<li class="row">
      <div class="grow">
        <div><b>${ticket.number}</b> ${ticket.nickname}</div>
        <details>
          <summary aria-label=${t('recall.review', ticket.number)}>
            <span class="what">${lines.map((line) => `${line.quantity}× ${named(line.name)}`).join(' · ')}</span>
          </summary>
          ${this.review(ticket)}
        </details>
        <div class="note">${stands} · ${place(ticket.pickup)}</div>
      </div>
      ${back === null
        ? nothing
        : html`<button class="button" aria-label=${t('remake.label', ticket.number)} @click=${() => this.tell('remake', ticket.id)}>
              ${t('remake.button')}
            </button>
            <button class="button" aria-label=${label} @click=${() => this.tell('recall', back)}>
              ${icons.recall} ${t('recall.button')}
            </button>`}
    </li>`;
  }

  /** All that was ordered, to look at only. */
  private review({ lines, allergy }: Ticket) {
    return html`<ul class="review">
        ${lines.map(
          (line) => html`<li class=${isLive(line) ? '' : 'gone'}>
            <b>${line.quantity}× ${named(line.name)}</b> ${line.forWhom ? html`<span>${icons.person} ${line.forWhom}</span>` : nothing}
            ${line.modifiers.map((modifier) => html`<span class="modifier">${named(modifier)}</span>`)}
            <span class="note">${t(`line.${line.state}`)}</span>
          </li>`,
        )}
      </ul>
      ${allergy?.note === undefined ? nothing : html`<p class="allergy">${icons.warning} ${allergy.note}</p>`}`;
  }

  private tell<T>(what: 'recall' | 'remake', detail: T) {
    this.dispatchEvent(new CustomEvent<T>(what, { detail }));
  }
}
