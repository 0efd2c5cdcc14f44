import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icons } from './icons.ts';
import type { FrontItem } from './model.ts';
import { panelStyles } from './panel-styles.ts';
import { base } from './styles.ts';
import { named, t } from './texts.ts';

/** What somebody wants of one item. */
export type StockWish =
  | { readonly do: 'soldOut' | 'back' }
  | { readonly do: 'add'; readonly by: number }
  | { readonly do: 'count'; readonly left: number | null };

/** A wall has no keyboard: what is counted mostly is one of these, and one more or less. */
const USUAL = [3, 5, 10, 20, 50] as const;
const MOST = 9_999;

/** One thing that can run out: off the menu in one tap, counted in two. */
@customElement('stock-row')
export class StockRow extends LitElement {
  static override styles = [
    base,
    panelStyles,
    css`
      .row {
        flex-wrap: wrap;
      }
      .grow {
        flex: 1 1 180px;
      }
      .do {
        display: flex;
        gap: var(--space-2);
        margin-left: auto;
      }
      .left {
        min-width: 72px;
        padding: 0 var(--space-2);
        font-size: var(--text-28);
        font-weight: 800;
      }
      .step {
        min-width: 64px;
      }
      form {
        display: grid;
        gap: var(--space-3);
        padding: var(--space-2) 0 var(--space-4);
        border-bottom: 1px solid var(--line);
      }
      .row.open {
        border: 0;
      }
      .choices {
        margin: 0;
      }
      .choices .button {
        min-width: 64px;
      }
      .choices .field {
        width: 11em;
      }
    `,
  ];

  @property({ attribute: false }) item!: FrontItem;
  /** Why it is not sold; empty while it is. */
  @property() said = '';
  @property({ type: Boolean }) counting = false;

  override updated(changed: Map<string, unknown>) {
    if (changed.has('counting') && this.counting) {
      this.renderRoot.querySelector<HTMLElement>('form .button')?.focus();
    }
  }

  override render() {
    const { item } = this;
    const name = named(item.name);
    return html`<div class="row ${this.counting ? 'open' : ''}">
        <div class="grow">
          ${name}
          ${item.group ? html`<div class="note">${named(item.group)}</div>` : nothing}
          ${this.said ? html`<div class="said">${icons.soldOut} ${this.said}</div>` : nothing}
        </div>
        <div class="do">${item.soldOut && this.said ? nothing : this.count(name)} ${this.said ? this.back(name) : this.soldOut(name)}</div>
      </div>
      ${this.counting ? this.form(name) : nothing}`;
  }

  private soldOut(name: string) {
    return html`<button class="button danger" aria-label=${`${t('soldOut.button')}: ${name}`} @click=${() => this.wish({ do: 'soldOut' })}>
      ${icons.soldOut} ${t('soldOut.button')}
    </button>`;
  }

  private back(name: string) {
    return html`<button class="button" aria-label=${`${t('soldOut.back')}: ${name}`} @click=${() => this.wish({ do: 'back' })}>
      ${t('soldOut.back')}
    </button>`;
  }

  private count(name: string) {
    const { left } = this.item;
    const label = t('soldOut.count.label', name);
    if (left === null) {
      return html`<button class="button" aria-label=${label} aria-expanded=${this.counting} @click=${this.open}>${t('soldOut.count')}</button>`;
    }
    return html`<button class="button step" aria-label=${t('soldOut.less', name)} ?disabled=${left === 0} @click=${() => this.wish({ do: 'add', by: -1 })}>
        ${icons.minus}
      </button>
      <button class="button left" aria-label=${`${t('soldOut.left', left)}. ${label}`} aria-expanded=${this.counting} @click=${this.open}>${left}</button>
      <button class="button step" aria-label=${t('soldOut.more', name)} @click=${() => this.wish({ do: 'add', by: 1 })}>${icons.plus}</button>`;
  }

  private form(name: string) {
    return html`<form aria-label=${t('soldOut.count.label', name)} @submit=${this.submit}>
      <p class="note">${t('soldOut.count.note')}</p>
      <div class="choices">
        ${USUAL.map(
          (left) => html`<button type="button" class="button" aria-label=${t('soldOut.left', left)} @click=${() => this.wish({ do: 'count', left })}>
            ${left}
          </button>`,
        )}
      </div>
      <div class="choices">
        <input class="field" name="left" type="number" inputmode="numeric" min="0" max=${MOST} required
          aria-label=${t('soldOut.count.other')} placeholder=${t('soldOut.count.other')} />
        <button class="button primary">${t('soldOut.count.save')}</button>
        ${this.item.left === null
          ? nothing
          : html`<button type="button" class="button" @click=${() => this.wish({ do: 'count', left: null })}>${t('soldOut.count.stop')}</button>`}
      </div>
    </form>`;
  }

  private readonly submit = (event: SubmitEvent) => {
    event.preventDefault();
    const { valueAsNumber } = (event.target as HTMLFormElement).elements.namedItem('left') as HTMLInputElement;
    if (Number.isInteger(valueAsNumber)) {
      this.wish({ do: 'count', left: valueAsNumber });
    }
  };

  private readonly open = () => this.dispatchEvent(new CustomEvent('open'));

  private wish(wish: StockWish) {
    this.dispatchEvent(new CustomEvent<StockWish>('stock', { detail: wish }));
  }
}
