import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { hintWords } from './hint-words.ts';
import type { Hint } from './hints.ts';
import { icons } from './icons.ts';
import type { KeySettings } from './keys.ts';
import { base } from './styles.ts';
import { t } from './texts.ts';

/** One hint for a new cook. Its place stays the same between two hints, so that no card moves with them. */
@customElement('hint-strip')
export class HintStrip extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        height: 72px;
        padding: 0 var(--space-4);
        font-size: var(--text-22);
        line-height: 1.25;
      }
      :host([telling]) {
        border-top: 2px solid var(--info);
        background: var(--info-soft);
      }
      .hint {
        flex: 1;
        min-width: 0;
      }
      b {
        margin-right: var(--space-2);
        color: var(--info);
        white-space: nowrap;
      }
      .hint span,
      kbd {
        display: inline-block;
      }
      kbd {
        min-width: 1.5em;
        padding: 0 6px;
        border: 2px solid var(--edge);
        border-radius: 6px;
        font: inherit;
        font-size: 0.9em;
        font-weight: 700;
        line-height: 1.25;
        text-align: center;
        white-space: nowrap;
      }
      .button {
        flex: none;
        font-size: 20px;
      }
      @media (max-width: 1400px) {
        :host {
          font-size: 20px;
        }
        .button {
          font-size: 18px;
        }
      }
      @media (max-width: 720px) {
        :host {
          flex-wrap: wrap;
          align-content: center;
          height: 132px;
          font-size: var(--text-17);
        }
        .hint {
          flex-basis: 100%;
        }
        /* a phone has no keys */
        .hint .keys {
          display: none;
        }
        .button {
          min-height: 56px;
        }
      }
    `,
  ];

  @property() hint: Hint | null = null;
  @property({ attribute: false }) keys!: KeySettings;
  @property({ type: Boolean, reflect: true }) telling = false;

  protected override willUpdate() {
    this.telling = this.hint !== null;
  }

  override render() {
    return html`<p class="hint" role="status">${this.hint === null ? nothing : this.words(this.hint)}</p>
      ${this.hint === null
        ? nothing
        : html`<button class="button" @click=${() => this.tell('known')}>${icons.check} ${t('hint.known')}</button>
            <button class="button quiet" @click=${() => this.tell('enough')}>${t('hint.enough')}</button>`}`;
  }

  private words(hint: Hint) {
    const { touch, byKey, keys } = hintWords(hint, this.keys, t('keys.space'));
    return html`<b>${icons.bulb} ${t('hint.name')}</b>${t(touch)} ${byKey === null ? nothing : html`<span class="keys">${this.withKeys(t(byKey), keys)}</span>`}`;
  }

  /** The sentence with its keys drawn as keys. */
  private withKeys(text: string, keys: readonly string[]) {
    return text.split(/\{(\d)\}/).map((part, i) => (i % 2 === 0 ? part : html`<kbd>${keys[Number(part)]}</kbd>`));
  }

  private tell(what: 'known' | 'enough') {
    this.dispatchEvent(new CustomEvent(what));
  }
}
