import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { hhmm } from './clock.ts';
import { icons } from './icons.ts';
import type { PanelName } from './keys.ts';
import { inShort, quiet } from './load.ts';
import { isSoldOut } from './stock.ts';
import type { FeedState } from './store.ts';
import { base } from './styles.ts';
import { t, timelineAddress } from './texts.ts';

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
        color: var(--paper);
        text-align: center;
      }
      @media (max-width: 1400px) {
        :host {
          flex-wrap: wrap;
        }
        .button {
          padding: 0 10px;
          font-size: var(--text-17);
        }
      }
      nav {
        position: sticky;
        right: 0;
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
      @media (max-width: 1400px) {
        .button {
          padding: 0 10px;
          font-size: 18px;
        }
        .more {
          max-width: 7.5em;
          font-size: 17px;
          line-height: 1.15;
          white-space: normal;
        }
      }
      .few {
        display: none;
      }
      /* a phone needs its height for tickets: one row, which can be pushed aside under the pages */
      @media (max-width: 720px) {
        :host {
          flex-wrap: nowrap;
          overflow: auto hidden;
          scrollbar-width: none;
        }
        nav {
          margin-right: calc(-1 * var(--space-2));
          padding: 0 var(--space-2);
          background: var(--card);
          gap: 4px;
        }
        nav .button {
          min-width: 56px;
        }
        .pages {
          display: none;
        }
        .few {
          display: inline;
        }
      }
    `,
  ];

  @property({ attribute: false }) view!: FeedState;
  @property({ attribute: false }) panels: readonly PanelName[] = [];
  @property({ type: Number }) now = 0;
  @property({ type: Number }) page = 0;
  @property({ type: Number }) pages = 1;
  /** Late tickets that are on pages not shown. */
  @property({ type: Number }) lateElsewhere = 0;

  override render() {
    return html`${this.panels.map((panel) => this.panelButton(panel))}
      <a class="button" href=${timelineAddress()}>${icons.bars} ${t('timeline.name')}</a>
      <nav aria-label=${t('pages.label')}>
        ${this.lateElsewhere > 0
          ? html`<span class="more" role="status">${icons.late} ${t('pages.lateElsewhere', this.lateElsewhere)}</span>`
          : nothing}
        ${this.pages > 1
          ? html`<button class="button" aria-label=${t('pages.previous')} ?disabled=${this.page === 0} @click=${() => this.turn(-1)}>
                ${icons.left}
              </button>
              <span class="pages">${t('pages.of', this.page + 1, this.pages)}</span>
              <span class="few">${this.page + 1}/${this.pages}</span>
              <button class="button" aria-label=${t('pages.next')} ?disabled=${this.page >= this.pages - 1} @click=${() => this.turn(1)}>
                ${icons.right}
              </button>`
          : nothing}
      </nav>`;
  }

  private panelButton(panel: PanelName) {
    const { paused, items } = this.view.front;
    const load = this.view.kitchen.load ?? quiet;
    const soldOut = items.filter((item) => isSoldOut(item, this.now)).length;
    const fewer = this.view.stations.filter((station) => station.places < station.planned).length;
    const open = () => this.dispatchEvent(new CustomEvent<PanelName>('panel', { detail: panel }));
    switch (panel) {
      case 'allDay':
        return html`<button class="button" @click=${open}>${icons.sum} ${t('allDay.title')}</button>`;
      case 'recall':
        return html`<button class="button" @click=${open}>${icons.recall} ${t('recall.title')}</button>`;
      case 'rush':
        return html`<button class="button" @click=${open}>${icons.rush} ${t('rush.title')}</button>`;
      case 'soldOut':
        return html`<button class="button" @click=${open}>
          ${icons.soldOut} ${t('soldOut.title')} ${soldOut > 0 ? html`<span class="count">${soldOut}</span>` : nothing}
        </button>`;
      case 'pause':
        return !paused && load.inForce !== 'OPEN'
          ? html`<button class="button alerted" @click=${open}>${icons.warning} ${inShort(load, this.view.store?.zone ?? 'UTC')}</button>`
          : paused
          ? html`<button class="button alerted" @click=${open}>
              ${icons.pause} ${paused.until ? t('pause.until', hhmm(paused.until, this.view.store?.zone ?? 'UTC')) : t('pause.paused')}
            </button>`
          : html`<button class="button" @click=${open}>${icons.pause} ${t('pause.title')}</button>`;
      case 'places':
        return html`<button class="button" @click=${open}>
          ${icons.places} ${t('places.title')} ${fewer > 0 ? html`<span class="count">−${fewer}</span>` : nothing}
        </button>`;
      case 'stop':
        return this.view.kitchen.stop
          ? nothing
          : html`<button class="button" @click=${open}>${icons.stop} ${t('stop.title')}</button>`;
      case 'print':
        return this.printers(open);
      default:
        return nothing;
    }
  }

  /** Not there where the kitchen has no printer. */
  private printers(open: () => void) {
    const { printers } = this.view.kitchen;
    const silent = printers.filter(({ trouble }) => trouble !== null);
    if (printers.length === 0) {
      return nothing;
    }
    return silent.length > 0
      ? html`<button class="button alerted" @click=${open}>${icons.warning} ${t('print.silent', silent.length)}</button>`
      : html`<button class="button" @click=${open}>${icons.printer} ${t('print.title')}</button>`;
  }

  private turn(by: number) {
    this.dispatchEvent(new CustomEvent<number>('turn', { detail: by }));
  }
}
