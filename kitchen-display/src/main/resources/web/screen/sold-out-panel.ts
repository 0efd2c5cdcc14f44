import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { dayEnds, hhmm, instant } from './clock.ts';
import type { FrontItem, Wish } from './model.ts';
import { panelStyles } from './panel-styles.ts';
import './side-panel.ts';
import './stock-row.ts';
import type { StockWish } from './stock-row.ts';
import { isSaidSoldOut, isSoldOut } from './stock.ts';
import type { FeedState } from './store.ts';
import { base } from './styles.ts';
import { named, t } from './texts.ts';

type Until = 'half' | 'two' | 'day' | 'said';

/** Takes items and options off the guests' menu, counts what is left of them, and puts them back. */
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
      .choices .button {
        padding: 0 12px;
        font-size: 20px;
      }
    `,
  ];

  @property({ attribute: false }) view!: FeedState;
  @property({ type: Number }) now = 0;
  @state() private search = '';
  @state() private until: Until = 'day';
  @state() private options = false;
  /** Of which the count is being typed. */
  @state() private counting: string | null = null;

  override render() {
    const items = this.found();
    return html`<side-panel .heading=${t('soldOut.title')}>
      <input class="field" type="search" aria-label=${t('soldOut.search')} placeholder=${t('soldOut.search')}
        .value=${this.search} @input=${(e: InputEvent) => (this.search = (e.target as HTMLInputElement).value)} />
      <div class="choices" role="radiogroup" aria-label=${t('soldOut.show')}>
        ${[false, true].map(
          (options) => html`<button class="button" role="radio" aria-checked=${this.options === options} @click=${() => (this.options = options)}>
            ${t(options ? 'soldOut.options' : 'soldOut.items')}
          </button>`,
        )}
      </div>
      <div class="choices" role="radiogroup" aria-label=${t('soldOut.until')}>
        <span>${t('soldOut.until')}</span>
        ${(['half', 'two', 'day', 'said'] as const).map(
          (until) => html`<button class="button" role="radio" aria-checked=${this.until === until} @click=${() => (this.until = until)}>
            ${t(`soldOut.until.${until}`)}
          </button>`,
        )}
      </div>
      ${items.length === 0 ? html`<p class="empty">${t('soldOut.none')}</p>` : nothing}
      <ul class="rows">
        ${items.map(
          (item) => html`<li><stock-row .item=${item} .said=${this.said(item)} .counting=${this.counting === item.id}
            @open=${() => (this.counting = this.counting === item.id ? null : item.id)}
            @stock=${(e: CustomEvent<StockWish>) => this.change(item, e.detail)}></stock-row></li>`,
        )}
      </ul>
    </side-panel>`;
  }

  /** What is sold out comes first, then what is counted. */
  private found(): FrontItem[] {
    const wanted = this.search.trim().toLowerCase();
    const words = (item: FrontItem) => `${named(item.group)} ${named(item.name)}`;
    const rank = (item: FrontItem) => (isSoldOut(item, this.now) ? 0 : item.left !== null ? 1 : 2);
    return this.view.front.items
      .filter((item) => wanted !== '' || (item.group !== null) === this.options)
      .filter((item) => Object.values(item.name).some((name) => name.toLowerCase().includes(wanted)))
      .sort((a, b) => rank(a) - rank(b) || words(a).localeCompare(words(b)));
  }

  private change(item: FrontItem, wish: StockWish) {
    this.counting = null;
    const name = named(item.name);
    switch (wish.do) {
      case 'soldOut': {
        const until = this.ends();
        const said = this.words({ ...item, soldOut: true, soldOutUntil: until ?? null });
        const gone: Wish = until === undefined ? { action: 'soldOut', item: item.id } : { action: 'soldOut', item: item.id, until };
        return this.wish(gone, t('soldOut.done', name, said), { action: 'backInStock', item: item.id });
      }
      case 'back':
        return this.wish({ action: 'backInStock', item: item.id }, t('soldOut.backDone', name), this.goneAgain(item));
      case 'add':
        return this.wish({ action: 'add', item: item.id, by: wish.by }, t('soldOut.counted', name, item.left! + wish.by), {
          action: 'add',
          item: item.id,
          by: -wish.by,
        });
      case 'count':
        return this.wish(
          { action: 'count', item: item.id, left: wish.left },
          wish.left === null ? t('soldOut.uncounted', name) : t('soldOut.counted', name, wish.left),
          this.countedAgain(item, wish.left),
        );
    }
  }

  private goneAgain(item: FrontItem): Wish {
    if (item.left === 0) {
      return { action: 'count', item: item.id, left: 0 };
    }
    return item.soldOutUntil === null
      ? { action: 'soldOut', item: item.id }
      : { action: 'soldOut', item: item.id, until: item.soldOutUntil };
  }

  /** Orders may have counted down meanwhile: what was added is taken away again, nothing is set back. */
  private countedAgain(item: FrontItem, left: number | null): Wish {
    return item.left === null || left === null
      ? { action: 'count', item: item.id, left: item.left }
      : { action: 'add', item: item.id, by: item.left - left };
  }

  private ends(): string | undefined {
    switch (this.until) {
      case 'half':
        return instant(this.now + 30 * 60_000);
      case 'two':
        return instant(this.now + 120 * 60_000);
      case 'day':
        return instant(dayEnds(this.now, this.zone));
      case 'said':
        return undefined;
    }
  }

  private said(item: FrontItem): string {
    if (isSaidSoldOut(item, this.now)) {
      return this.words(item);
    }
    return item.left === 0 ? t('soldOut.none.left') : '';
  }

  private words({ soldOutUntil }: FrontItem): string {
    if (soldOutUntil === null) {
      return t('soldOut.now.said');
    }
    return Date.parse(soldOutUntil) === dayEnds(this.now, this.zone)
      ? t('soldOut.today')
      : t('soldOut.now', hhmm(soldOutUntil, this.zone));
  }

  private get zone(): string {
    return this.view.store?.zone ?? 'UTC';
  }

  private wish(wish: Wish, text: string, undo: Wish) {
    this.dispatchEvent(new CustomEvent('wish', { detail: { wish, text, undo } }));
  }
}
