import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { hhmm } from './clock.ts';
import { icons } from './icons.ts';
import type { PanelName } from './keys.ts';
import type { FeedState } from './store.ts';
import { base } from './styles.ts';
import { t } from './texts.ts';

/** What a kitchen can do besides its tickets, and which page is shown. */
@customElement('foot-bar')
export class FootBar extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        gap: var(--space-2);
        padding: var(--space-2) var(--space-4);
        border-top: 1px solid var(--line);
        background: var(--card);
      }
      .button {
        padding: 0 14px;
        font-size: 20px;
        white-space: nowrap;
      }
      .button.alerted {
        border-color: var(--warning);
        color: var(--warning);
      }
      .count {
        min-width: 1.6em;
        padding: 0 6px;
        border-radius: 999px;
        background: var(--warning);
        color: #17120a;
        text-align: center;
      }
      nav {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        margin-left: auto;
        font-size: 20px;
        white-space: nowrap;
      }
      nav .button {
        min-width: 64px;
      }
      .more {
        color: var(--warning);
        font-weight: 700;
      }
    `,
  ];

  @property({ attribute: false }) view!: FeedState;
  @property({ attribute: false }) panels: readonly PanelName[] = [];
  @property({ type: Number }) page = 0;
  @property({ type: Number }) pages = 1;
  /** Late tickets that are on pages not shown. */
  @property({ type: Number }) lateElsewhere = 0;

  override render() {
    return html`${this.panels.map((panel) => this.panelButton(panel))}
      <nav aria-label=${t('pages.label')}>
        ${this.lateElsewhere > 0
          ? html`<span class="more" role="status">${icons.late} ${t('pages.lateElsewhere', this.lateElsewhere)}</span>`
          : nothing}
        ${this.pages > 1
          ? html`<button class="button" aria-label=${t('pages.previous')} ?disabled=${this.page === 0} @click=${() => this.turn(-1)}>
                ${icons.left}
              </button>
              <span>${t('pages.of', this.page + 1, this.pages)}</span>
              <button class="button" aria-label=${t('pages.next')} ?disabled=${this.page >= this.pages - 1} @click=${() => this.turn(1)}>
                ${icons.right}
              </button>`
          : nothing}
      </nav>`;
  }

  private panelButton(panel: PanelName) {
    const { paused, items } = this.view.front;
    const soldOut = items.filter((item) => item.soldOutUntil !== null).length;
    const fewer = this.view.stations.filter((station) => station.places < station.fullPlaces).length;
    const open = () => this.dispatchEvent(new CustomEvent<PanelName>('panel', { detail: panel }));
    switch (panel) {
      case 'allDay':
        return html`<button class="button" @click=${open}>${icons.sum} ${t('allDay.title')}</button>`;
      case 'recall':
        return html`<button class="button" @click=${open}>${icons.recall} ${t('recall.title')}</button>`;
      case 'soldOut':
        return html`<button class="button" @click=${open}>
          ${icons.soldOut} ${t('soldOut.title')} ${soldOut > 0 ? html`<span class="count">${soldOut}</span>` : nothing}
        </button>`;
      case 'pause':
        return paused
          ? html`<button class="button alerted" @click=${open}>
              ${icons.pause} ${paused.until ? t('pause.until', hhmm(paused.until, this.view.store?.zone ?? 'UTC')) : t('pause.paused')}
            </button>`
          : html`<button class="button" @click=${open}>${icons.pause} ${t('pause.title')}</button>`;
      case 'places':
        return html`<button class="button" @click=${open}>
          ${icons.places} ${t('places.title')} ${fewer > 0 ? html`<span class="count">−${fewer}</span>` : nothing}
        </button>`;
      default:
        return nothing;
    }
  }

  private turn(by: number) {
    this.dispatchEvent(new CustomEvent<number>('turn', { detail: by }));
  }
}
