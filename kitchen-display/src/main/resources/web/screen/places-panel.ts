import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icons } from './icons.ts';
import type { Station, Wish } from './model.ts';
import { panelStyles } from './panel-styles.ts';
import './side-panel.ts';
import type { FeedState } from './store.ts';
import { base } from './styles.ts';
import { named, t } from './texts.ts';

/** How many can work at each station now: fewer places make later promises, none closes the station. */
@customElement('places-panel')
export class PlacesPanel extends LitElement {
  static override styles = [
    base,
    panelStyles,
    css`
      .row .button {
        min-width: 64px;
        font-size: var(--text-28);
      }
      output {
        min-width: 3.2em;
        font-size: var(--text-28);
        font-weight: 800;
        text-align: center;
      }
    `,
  ];

  @property({ attribute: false }) view!: FeedState;

  override render() {
    return html`<side-panel .heading=${t('places.title')}>
      <p class="note">${t('places.note')}</p>
      <ul class="rows">
        ${this.view.stations.map((station) => this.row(station))}
      </ul>
    </side-panel>`;
  }

  private row(station: Station) {
    const name = named(station.name);
    const { places, fullPlaces } = station;
    return html`<li class="row">
      <div class="grow">
        <b>${name}</b>
        ${places === 0
          ? html`<div class="said">${icons.soldOut} ${t('places.closed')}</div>`
          : places < fullPlaces
            ? html`<div class="said">${icons.warning} ${t('places.fewer')}</div>`
            : html`<div class="note">${t('places.full')}</div>`}
      </div>
      <button class="button" aria-label=${t('places.less', name)} ?disabled=${places === 0} @click=${() => this.set(station, places - 1)}>
        ${icons.minus}
      </button>
      <output>${t('places.of', places, fullPlaces)}</output>
      <button class="button" aria-label=${t('places.more', name)} ?disabled=${places >= fullPlaces} @click=${() => this.set(station, places + 1)}>
        ${icons.plus}
      </button>
    </li>`;
  }

  private set(station: Station, places: number) {
    const wish: Wish = { action: 'places', station: station.code, places };
    const undo: Wish = { action: 'places', station: station.code, places: station.places };
    const text = t('places.done', named(station.name), places);
    this.dispatchEvent(new CustomEvent('wish', { detail: { wish, text, undo } }));
  }
}
