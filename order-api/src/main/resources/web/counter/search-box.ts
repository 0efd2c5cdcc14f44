import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { icons } from '../screen/icons.ts';
import { base } from '../screen/styles.ts';
import { t } from '../screen/texts.ts';
import './scan-button.ts';

const TYPED_MS = 300;

/**
 * Where a scanner or a person types. What is typed anywhere on the page lands here, unless another field has the
 * focus. The screen keyboard opens only when somebody touches the box, not each time the focus returns to it.
 */
@customElement('search-box')
export class SearchBox extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        gap: var(--space-3);
      }
      @media (max-width: 560px) {
        :host {
          flex-direction: column;
          gap: var(--space-2);
        }
      }
      .box {
        position: relative;
        flex: 1;
        min-width: 0;
      }
      .box > svg {
        position: absolute;
        top: 22px;
        left: 20px;
        font-size: 28px;
        color: var(--ink-soft);
        pointer-events: none;
      }
      input {
        width: 100%;
        height: 72px;
        padding: 0 120px 0 64px;
        border: 2px solid var(--edge);
        border-radius: var(--radius-large);
        background: var(--card);
        font-size: var(--text-28);
        font-weight: 600;
      }
      input::placeholder {
        color: var(--ink-soft);
        font-weight: 400;
        font-size: var(--text-22);
      }
      input:focus {
        border-color: var(--accent);
        outline: 3px solid color-mix(in srgb, var(--accent) 30%, transparent);
      }
      .clear {
        position: absolute;
        top: 4px;
        right: 4px;
        min-width: 64px;
      }
    `,
  ];

  @property() value = '';
  @query('input') private input!: HTMLInputElement;
  private typed = 0;

  override connectedCallback() {
    super.connectedCallback();
    addEventListener('keydown', this.onKey);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('keydown', this.onKey);
  }

  override firstUpdated() {
    this.take();
  }

  /** Takes the focus without opening the screen keyboard; the next scan replaces what is there. */
  take(): void {
    this.input.inputMode = 'none';
    this.input.focus({ preventScroll: true });
    this.input.select();
  }

  private readonly onKey = (event: KeyboardEvent) => {
    const target = event.composedPath()[0];
    const elsewhere = target instanceof HTMLInputElement && target.type !== 'checkbox';
    if (!elsewhere && event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      this.take();
    }
  };

  override render() {
    return html`<div class="box">
        ${icons.search}
        <input type="text" role="searchbox" autocomplete="off" autocapitalize="off" spellcheck="false"
          aria-label=${t('counter.search')} placeholder=${t('counter.search')} .value=${this.value}
          @pointerdown=${() => (this.input.inputMode = 'text')} @input=${this.onInput} @keydown=${this.onEnter} />
        ${this.value
          ? html`<button class="button quiet clear" aria-label=${t('counter.clear')} @click=${() => this.search('')}>${icons.cross}</button>`
          : nothing}
      </div>
      <scan-button @scanned=${(e: CustomEvent<string>) => this.search(e.detail)}></scan-button>`;
  }

  private onInput() {
    clearTimeout(this.typed);
    const text = this.input.value;
    this.typed = window.setTimeout(() => this.search(text, false), TYPED_MS);
  }

  private onEnter(event: KeyboardEvent) {
    if (event.key === 'Enter' && !event.isComposing) {
      this.search(this.input.value);
    } else if (event.key === 'Escape') {
      this.search('');
    }
  }

  private search(text: string, final = true) {
    clearTimeout(this.typed);
    this.dispatchEvent(new CustomEvent<string>('search', { detail: text.trim() }));
    if (final) {
      void this.updateComplete.then(() => this.take());
    }
  }
}
