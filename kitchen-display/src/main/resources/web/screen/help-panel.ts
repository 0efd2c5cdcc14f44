import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { usual } from './display.ts';
import { icons } from './icons.ts';
import { keyList, type KeySettings } from './keys.ts';
import { panelStyles } from './panel-styles.ts';
import './side-panel.ts';
import { base } from './styles.ts';
import { t } from './texts.ts';

export const SIZES = [85, 100, 115, 130];

/** The keys of the bump bar, the size of the type, and the way to the first hints. */
@customElement('help-panel')
export class HelpPanel extends LitElement {
  static override styles = [
    base,
    panelStyles,
    css`
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        align-items: center;
        gap: 10px var(--space-5);
        font-size: var(--text-22);
      }
      kbd {
        display: inline-block;
        padding: 2px 10px;
        border: 2px solid var(--edge);
        border-radius: 6px;
        font: inherit;
        font-weight: 700;
        white-space: nowrap;
      }
      h3 {
        margin: var(--space-5) 0 var(--space-2);
        font-size: var(--text-22);
      }
      .note,
      .again {
        margin-top: var(--space-4);
      }
    `,
  ];

  @property({ type: Number }) size = 100;
  @property({ attribute: false }) keys: KeySettings = usual;

  override render() {
    return html`<side-panel .heading=${t('help.title')}>
      <dl>
        ${keyList(this.keys, t('keys.space')).map(([key, text]) => html`<dt><kbd>${key}</kbd></dt><dd>${t(text)}</dd>`)}
      </dl>
      <h3>${t('help.size')}</h3>
      <div class="choices" role="radiogroup" aria-label=${t('help.size')}>
        ${SIZES.map(
          (size) => html`<button class="button" role="radio" aria-checked=${this.size === size} @click=${() => this.choose(size)}>
            ${size} %
          </button>`,
        )}
      </div>
      <p class="note">${t('help.touch')}</p>
      <button class="button again" @click=${() => this.dispatchEvent(new CustomEvent('hints'))}>${icons.bulb} ${t('help.hints')}</button>
    </side-panel>`;
  }

  private choose(size: number) {
    this.dispatchEvent(new CustomEvent<number>('size', { detail: size }));
  }
}
