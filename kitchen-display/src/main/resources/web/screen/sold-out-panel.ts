import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { dayEnds, hhmm, instant } from './clock.ts';
import { icons } from './icons.ts';
import type { FrontItem, Instant, Wish } from './model.ts';
import { panelStyles } from './panel-styles.ts';
import './side-panel.ts';
import type { FeedState } from './store.ts';
import { base } from './styles.ts';
import { named, t } from './texts.ts';

type Until = 'half' | 'two' | 'day';

/** Takes items off the guests' menu, and puts them back. */
@customElement('sold-out-panel')
export class SoldOutPanel extends LitElement {
  static override styles = [
    base,
    panelStyles,
    css`
      .choices {
        align-items: center;
        font-size: var(--text-17);
      }
    `,
  ];

  @property({ attribute: false }) view!: FeedState;
  @property({ type: Number }) now = 0;
  @state() private search = '';
  @state() private until: Until = 'day';

  override render() {
    const wanted = this.search.trim().toLowerCase();
    const items = [...this.view.front.items]
      .filter((item) => Object.values(item.name).some((name) => name.toLowerCase().includes(wanted)))
      .sort((a, b) => Number(b.soldOutUntil !== null) - Number(a.soldOutUntil !== null) || named(a.name).localeCompare(named(b.name)));
    return html`<side-panel .heading=${t('soldOut.title')}>
      <input class="field" type="search" aria-label=${t('soldOut.search')} placeholder=${t('soldOut.search')}
        .value=${this.search} @input=${(e: InputEvent) => (this.search = (e.target as HTMLInputElement).value)} />
      <div class="choices" role="radiogroup" aria-label=${t('soldOut.until')}>
        <span>${t('soldOut.until')}</span>
        ${(['half', 'two', 'day'] as const).map(
          (until) => html`<button class="button" role="radio" aria-checked=${this.until === until} @click=${() => (this.until = until)}>
            ${t(`soldOut.until.${until}`)}
          </button>`,
        )}
      </div>
      ${items.length === 0 ? html`<p class="empty">${t('soldOut.none')}</p>` : nothing}
      <ul class="rows">
        ${items.map(
          (item) => html`<li class="row">
            <div class="grow">
              ${named(item.name)}
              ${item.soldOutUntil
                ? html`<div class="said">${icons.soldOut} ${this.said(item.soldOutUntil)}</div>`
                : nothing}
            </div>
            ${item.soldOutUntil
              ? html`<button class="button" aria-label=${`${t('soldOut.back')}: ${named(item.name)}`} @click=${() => this.back(item)}>
                  ${t('soldOut.back')}
                </button>`
              : html`<button class="button danger" aria-label=${`${t('soldOut.button')}: ${named(item.name)}`} @click=${() => this.soldOut(item)}>
                  ${icons.soldOut} ${t('soldOut.button')}
                </button>`}
          </li>`,
        )}
      </ul>
    </side-panel>`;
  }

  private soldOut(item: FrontItem) {
    const ends = {
      half: this.now + 30 * 60_000,
      two: this.now + 120 * 60_000,
      day: dayEnds(this.now, this.zone),
    };
    const until = instant(ends[this.until]);
    this.wish({ action: 'soldOut', item: item.id, until }, t('soldOut.done', named(item.name), this.said(until)), {
      action: 'backInStock',
      item: item.id,
    });
  }

  private back(item: FrontItem) {
    this.wish({ action: 'backInStock', item: item.id }, t('soldOut.backDone', named(item.name)), {
      action: 'soldOut',
      item: item.id,
      until: item.soldOutUntil!,
    });
  }

  private said(until: Instant): string {
    return Date.parse(until) === dayEnds(this.now, this.zone) ? t('soldOut.today') : t('soldOut.now', hhmm(until, this.zone));
  }

  private get zone(): string {
    return this.view.store?.zone ?? 'UTC';
  }

  private wish(wish: Wish, text: string, undo: Wish) {
    this.dispatchEvent(new CustomEvent('wish', { detail: { wish, text, undo } }));
  }
}
