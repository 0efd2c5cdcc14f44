import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { hhmm } from './clock.ts';
import { icons } from './icons.ts';
import type { Printer, Ticket } from './model.ts';
import { panelStyles } from './panel-styles.ts';
import './side-panel.ts';
import type { FeedState } from './store.ts';
import { base } from './styles.ts';
import { named, t } from './texts.ts';
import { place } from './ticket-band.ts';
import { recallable } from './recall.ts';
import { byDue, isLive } from './tickets.ts';

const DONE_SHOWN = 20;

/** Prints a ticket and its labels, or prints them again, and says which printer does not print. */
@customElement('print-panel')
export class PrintPanel extends LitElement {
  static override styles = [
    base,
    panelStyles,
    css`
      .silent {
        margin-bottom: var(--space-2);
        padding: var(--space-3);
        border: 2px solid var(--warning);
        border-radius: var(--radius);
        font-size: var(--text-17);
      }
      .silent b {
        display: block;
        color: var(--warning);
        font-size: var(--text-22);
      }
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
  /** The ticket that was chosen before: it stands on top. */
  @property({ attribute: false }) first: string | null = null;

  override render() {
    const { kitchen } = this.view;
    const tickets = this.tickets();
    return html`<side-panel .heading=${t('print.title')}>
      ${kitchen.printers.filter(({ trouble }) => trouble !== null).map((printer) => this.silent(printer))}
      <p class="note">${t('print.note')}</p>
      ${tickets.length === 0 ? html`<p class="empty">${t('print.empty')}</p>` : nothing}
      <ul class="rows">
        ${tickets.map((ticket) => this.row(ticket))}
      </ul>
    </side-panel>`;
  }

  private tickets(): Ticket[] {
    const { store } = this.view;
    const all = Object.values(this.view.tickets);
    const open = store ? byDue(all.filter(({ state }) => state === 'QUEUED' || state === 'STARTED'), store) : [];
    const done = recallable(all).filter(({ state }) => state !== 'CLOSED').slice(0, DONE_SHOWN);
    const both = [...open, ...done];
    return [...both.filter(({ id }) => id === this.first), ...both.filter(({ id }) => id !== this.first)];
  }

  private silent({ name, trouble, since }: Printer) {
    return html`<div class="silent" role="status">
      <b>${icons.warning} ${t('print.silent.one', name, hhmm(since, this.view.store?.zone ?? 'UTC'))}</b>
      ${t(`print.why.${trouble}`)}
    </div>`;
  }

  private row(ticket: Ticket) {
    return html`<li class="row">
      <div class="grow">
        <div><b>${ticket.number}</b> ${ticket.nickname}</div>
        <div class="what">${ticket.lines.filter(isLive).map((line) => `${line.quantity}× ${named(line.name)}`).join(' · ')}</div>
        <div class="note">${this.stands(ticket)} · ${place(ticket.pickup)}</div>
      </div>
      <button class="button" aria-label=${t('print.one', ticket.number)} @click=${() => this.print(ticket)}>
        ${icons.printer} ${t('print.button')}
      </button>
    </li>`;
  }

  /** When it is due; over that, that it is done. */
  private stands(ticket: Ticket): string {
    const isDone = ticket.state === 'DONE' || ticket.state === 'HANDED_OVER';
    return isDone ? t(`ticket.${ticket.state}`) : hhmm(ticket.promiseTo, this.view.store?.zone ?? 'UTC');
  }

  private print(ticket: Ticket) {
    this.dispatchEvent(new CustomEvent<Ticket>('print', { detail: ticket }));
  }
}
