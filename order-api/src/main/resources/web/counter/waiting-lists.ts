import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { hhmm } from '../screen/clock.ts';
import { icons } from '../screen/icons.ts';
import type { Ticket } from '../screen/model.ts';
import { base } from '../screen/styles.ts';
import { named, t } from '../screen/texts.ts';
import { place, placeIcon } from '../screen/ticket-band.ts';
import { atCounter, readyLines, toBring, uncollectedFor } from './waiting-tickets.ts';

/** What waits at the counter, and what is to be brought: live from the feed, the longest waiting first. */
@customElement('waiting-lists')
export class WaitingLists extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1.2fr);
        gap: var(--space-4);
        min-height: 0;
      }
      @media (max-width: 560px) {
        :host {
          grid-template: minmax(0, 1fr) minmax(0, 1fr) / minmax(0, 1fr);
        }
      }
      section {
        display: flex;
        flex-direction: column;
        min-height: 0;
        border: 1px solid var(--line);
        border-radius: var(--radius-large);
        background: var(--card);
      }
      h2 {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        padding: var(--space-3) var(--space-4);
        border-bottom: 1px solid var(--line);
        font-size: var(--text-17);
      }
      .count {
        margin-left: auto;
        color: var(--ink-soft);
      }
      ul {
        flex: 1;
        overflow: auto;
        min-height: 0;
      }
      li {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        border-bottom: 1px solid var(--line);
      }
      .pick {
        display: flex;
        flex: 1;
        align-items: center;
        gap: var(--space-3);
        min-width: 0;
        min-height: 72px;
        padding: var(--space-2) var(--space-4);
        border: 0;
        background: none;
        text-align: left;
      }
      .pick:hover {
        background: var(--sunken);
      }
      .number {
        min-width: 2em;
        font-size: var(--text-28);
        font-weight: 800;
      }
      .where {
        font-size: var(--text-22);
        font-weight: 800;
        white-space: nowrap;
      }
      .grow {
        flex: 1;
        min-width: 0;
      }
      .name {
        font-size: var(--text-17);
        font-weight: 600;
      }
      .name small {
        margin-left: 6px;
        color: var(--ink-soft);
        font-size: var(--text-13);
        font-weight: 400;
      }
      .partly {
        color: var(--warning);
        font-weight: 600;
      }
      .uncollected {
        background: var(--warning-soft);
        box-shadow: inset 6px 0 0 var(--warning);
      }
      .what {
        display: -webkit-box;
        overflow: hidden;
        color: var(--ink-soft);
        font-size: var(--text-15);
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
      }
      .acts {
        display: flex;
        gap: var(--space-2);
        padding-right: var(--space-3);
      }
      .acts .button {
        min-height: 56px;
        padding: 0 var(--space-3);
        font-size: var(--text-15);
      }
      .acts .done {
        border-color: var(--ready);
        color: var(--ready);
      }
      .empty {
        padding: var(--space-5);
        font-size: var(--text-15);
      }
    `,
  ];

  @property({ attribute: false }) tickets: readonly Ticket[] = [];
  @property() zone = 'UTC';
  /** Server time, epoch ms. */
  @property({ type: Number }) now = 0;
  /** How long something may be ready, in seconds. */
  @property({ attribute: false }) uncollectedAfter: number | undefined;

  override render() {
    return html`${this.list('counter.readyHere', icons.counter, atCounter(this.tickets), false)}
    ${this.list('counter.runner', icons.table, toBring(this.tickets), true)}`;
  }

  private list(title: string, icon: unknown, tickets: readonly Ticket[], runner: boolean) {
    return html`<section aria-label=${t(title)}>
      <h2>${icon} ${t(title)} <span class="count">${tickets.length}</span></h2>
      ${tickets.length === 0 ? html`<p class="empty">${t(`${title}.none`)}</p>` : nothing}
      <ul>
        ${repeat(tickets, ({ id }) => id, (ticket) => this.row(ticket, runner))}
      </ul>
    </section>`;
  }

  private row(ticket: Ticket, runner: boolean) {
    const uncollected = uncollectedFor(ticket, this.uncollectedAfter, this.now);
    return html`<li class=${uncollected === null ? '' : 'uncollected'}>
      <button class="pick" @click=${() => this.tell('pick', ticket)}>
        <span class="number">${ticket.number}</span>
        ${runner ? html`<span class="where">${placeIcon(ticket.pickup)} ${place(ticket.pickup)}</span>` : nothing}
        <span class="grow">
          <span class="name">${ticket.nickname}
            <small>${uncollected !== null
              ? html`<span class="partly">${icons.warning} ${t('counter.uncollected', uncollected)}</span>`
              : ticket.state === 'DONE'
              ? t('counter.waitsSince', hhmm(ticket.doneAt, this.zone))
              : html`<span class="partly">${icons.clock} ${t('counter.partly')}</span>`}</small>
          </span>
          <div class="what">${readyLines(ticket).map((line) => `${line.quantity}× ${named(line.name)}`).join(' · ')}</div>
        </span>
      </button>
      ${runner
        ? html`<div class="acts">
            ${ticket.walkIn
              ? nothing
              : html`<button class="button" aria-label=${t('counter.change.label', ticket.number)} @click=${() => this.tell('move', ticket)}>
                  ${t('counter.change')}
                </button>`}
            <button class="button done" aria-label=${t('counter.delivered.label', ticket.number)}
              ?disabled=${ticket.state !== 'DONE'} @click=${() => this.tell('delivered', ticket)}>
              ${icons.check} ${t('counter.delivered')}
            </button>
          </div>`
        : nothing}
    </li>`;
  }

  private tell(what: 'pick' | 'move' | 'delivered', ticket: Ticket) {
    this.dispatchEvent(new CustomEvent<Ticket>(what, { detail: ticket }));
  }
}
