import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icons } from '../screen/icons.ts';
import type { Pickup, PickupMethod, Problem, Ticket } from '../screen/model.ts';
import { panelStyles } from '../screen/panel-styles.ts';
import '../screen/side-panel.ts';
import { base } from '../screen/styles.ts';
import { t } from '../screen/texts.ts';
import { placeIcon } from '../screen/ticket-band.ts';
import type { Table, Ways } from './api.ts';
import { placesOf } from './places.ts';

/** Where an order goes, when a guest has moved: one tap on the place. */
@customElement('place-panel')
export class PlacePanel extends LitElement {
  static override styles = [
    base,
    panelStyles,
    css`
      .places {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(104px, 1fr));
        gap: var(--space-2);
      }
      .place {
        flex-direction: column;
        gap: 2px;
        min-height: 80px;
        padding: 0 var(--space-2);
        font-size: var(--text-28);
      }
      .place small {
        font-size: var(--text-13);
        font-weight: 600;
      }
      .place.taken:not([aria-checked='true']) {
        border-style: dashed;
        color: var(--ink-soft);
      }
      .problem {
        display: flex;
        gap: var(--space-3);
        margin-bottom: var(--space-3);
        padding: var(--space-3) var(--space-4);
        border: 2px solid var(--late);
        border-radius: var(--radius);
        background: var(--late-soft);
        color: var(--late);
        font-size: var(--text-17);
        line-height: 1.45;
      }
      .problem b {
        display: block;
      }
    `,
  ];

  @property({ attribute: false }) ticket!: Ticket;
  @property({ attribute: false }) ways!: Ways;
  @property({ attribute: false }) tables: readonly Table[] = [];
  @property({ attribute: false }) tickets: readonly Ticket[] = [];
  @property({ attribute: false }) problem: Problem | null = null;
  @property({ type: Boolean }) busy = false;
  @state() private method: PickupMethod | null = null;

  override render() {
    const { pickup, number, dining } = this.ticket;
    const method = this.method ?? pickup.method;
    // A table is for eating in: the tax was fixed with the order.
    const offered = this.ways.pickupMethods.filter((each) => each !== 'TABLE' || dining === 'EAT_IN');
    const places = placesOf(method, this.ways, this.tables, this.tickets);
    return html`<side-panel .heading=${t('counter.place.title', number)}>
      <div class="choices" role="radiogroup" aria-label=${t('counter.place.title', number)}>
        ${offered.map(
          (each) => html`<button class="button" role="radio" aria-checked=${each === method} ?disabled=${this.busy}
            @click=${() => this.choose(each)}>
            ${placeIcon({ method: each, place: null })} ${t(`pickup.${each}`)}
          </button>`,
        )}
      </div>
      ${this.problem
        ? html`<div class="problem" role="alert">${icons.late} <span><b>${this.problem.title}</b>${this.advice(this.problem)}</span></div>`
        : nothing}
      <div class="places" role="radiogroup" aria-label=${t(`pickup.${method}`)}>
        ${places.map((place) => this.place(method, place))}
      </div>
    </side-panel>`;
  }

  /** The server's advice speaks to a guest where the place itself is refused. */
  private advice({ status, detail }: Problem) {
    return status === 409 || status === 422 ? t('counter.place.again', this.ticket.number) : (detail ?? '');
  }

  private place(method: PickupMethod, { number, takenBy }: Table) {
    const { pickup } = this.ticket;
    const here = pickup.method === method && pickup.place === number;
    const said = here ? t('counter.place.here') : takenBy === null ? t('counter.table.free') : t('counter.place.taken', takenBy);
    return html`<button class="button place ${takenBy !== null ? 'taken' : ''}" role="radio" aria-checked=${here}
      aria-label=${`${t(`pickup.${method}.at`, number)}, ${said}`} ?disabled=${this.busy}
      @click=${() => this.move({ method, place: number })}>
      ${number}<small>${said}</small>
    </button>`;
  }

  /** The counter has no places to choose from: the tap is the answer. */
  private choose(method: PickupMethod) {
    this.method = method;
    if (method === 'COUNTER') {
      this.move({ method, place: null });
    }
  }

  private move(to: Pickup) {
    this.dispatchEvent(new CustomEvent<Pickup>('move', { detail: to }));
  }
}
