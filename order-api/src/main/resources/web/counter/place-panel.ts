import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Pickup, PickupMethod } from '../screen/model.ts';
import { panelStyles } from '../screen/panel-styles.ts';
import '../screen/side-panel.ts';
import { base } from '../screen/styles.ts';
import { t } from '../screen/texts.ts';
import { placeIcon } from '../screen/ticket-band.ts';

const METHODS: readonly PickupMethod[] = ['COUNTER', 'TABLE', 'BAY'];

/** Where an order goes, when a guest has moved. */
@customElement('place-panel')
export class PlacePanel extends LitElement {
  static override styles = [
    base,
    panelStyles,
    css`
      label {
        display: grid;
        gap: var(--space-2);
        margin-bottom: var(--space-4);
        font-size: var(--text-17);
        font-weight: 600;
      }
      .field {
        font-size: var(--text-40);
        font-weight: 700;
      }
      .save {
        width: 100%;
      }
    `,
  ];

  @property() number = '';
  @property({ attribute: false }) pickup!: Pickup;
  @state() private method: PickupMethod = 'TABLE';
  @state() private place = '';

  override connectedCallback() {
    super.connectedCallback();
    this.method = this.pickup.method;
    this.place = this.pickup.place ?? '';
  }

  override render() {
    const needsPlace = this.method !== 'COUNTER';
    return html`<side-panel .heading=${t('counter.place.title', this.number)}>
      <form @submit=${this.save}>
        <div class="choices" role="radiogroup" aria-label=${t('counter.place.title', this.number)}>
          ${METHODS.map(
            (method) => html`<button type="button" class="button" role="radio" aria-checked=${this.method === method}
              @click=${() => (this.method = method)}>
              ${placeIcon({ method, place: null })} ${t(`pickup.${method}`)}
            </button>`,
          )}
        </div>
        ${needsPlace
          ? html`<label>${t('counter.place.number')}
              <input class="field" inputmode="numeric" required autocomplete="off" .value=${this.place}
                @input=${(e: InputEvent) => (this.place = (e.target as HTMLInputElement).value)} />
            </label>`
          : ''}
        <button class="button primary save" ?disabled=${needsPlace && this.place.trim() === ''}>${t('counter.place.save')}</button>
      </form>
    </side-panel>`;
  }

  private save(event: SubmitEvent) {
    event.preventDefault();
    const place = this.method === 'COUNTER' ? null : this.place.trim();
    this.dispatchEvent(new CustomEvent<Pickup>('move', { detail: { method: this.method, place } }));
  }
}
