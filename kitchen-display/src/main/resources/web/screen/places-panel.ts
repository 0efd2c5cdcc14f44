import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { dayEnds, hhmm } from './clock.ts';
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
      .row .all-day {
        margin-block-start: 8px;
        font-size: var(--text-17);
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
  @property({ type: Number }) now = 0;

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
    const { places, fullPlaces, planned, byHandUntil } = station;
    return html`<li class="row">
      <div class="grow">
        <b>${name}</b>
        ${places === 0
          ? html`<div class="said">${icons.soldOut} ${t('places.closed')}</div>`
          : places < planned
            ? html`<div class="said">${icons.warning} ${t('places.fewer')}</div>`
            : html`<div class="note">${t(places === fullPlaces ? 'places.full' : 'places.planned')}</div>`}
        ${byHandUntil ? this.byHand(station, byHandUntil) : nothing}
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

  private byHand(station: Station, until: string) {
    const zone = this.view.store?.zone ?? 'UTC';
    const allDay = Date.parse(until) === dayEnds(this.now, zone);
    return html`<div class="note">${t('places.byHand', hhmm(until, zone), station.planned)}</div>
      ${allDay
        ? nothing
        : html`<button class="button all-day" @click=${() => this.set(station, station.places, 'DAY')}>${t('places.allDay')}</button>`}`;
  }

  private set(station: Station, places: number, holds: 'SHIFT' | 'DAY' = 'SHIFT') {
    const wish: Wish = { action: 'places', station: station.code, places, holds };
    const undo: Wish = { action: 'places', station: station.code, places: station.places };
    const text = t('places.done', named(station.name), places);
    this.dispatchEvent(new CustomEvent('wish', { detail: { wish, text, undo } }));
  }
}
