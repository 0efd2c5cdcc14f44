import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icons } from './icons.ts';
import { base } from './styles.ts';
import { t } from './texts.ts';

/** Where an arrow changes what is chosen. */
const MEANS_ARROWS = 'input[type=number], input[type=radio], input[type=date], input[type=time], textarea, select';

/** What can be pressed within this element, in the order of the page, also inside the elements that it is made of. */
function pressable(within: Element | ShadowRoot): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    const inside = element.shadowRoot ? pressable(element.shadowRoot) : [];
    const isOne = element.matches('button:not([disabled]), a[href], input:not([disabled]), select:not([disabled]), summary');
    return isOne && element.getClientRects().length > 0 ? [element, ...inside] : inside;
  });
}

/** A drawer from the right edge. Whoever shows it makes the rest of the screen inert. */
@customElement('side-panel')
export class SidePanel extends LitElement {
  static override styles = [
    base,
    css`
      .scrim {
        position: fixed;
        inset: 0;
        z-index: 20;
        background: rgb(0 0 0 / 55%);
        animation: dim 160ms ease-out;
      }
      .panel {
        position: fixed;
        inset: 0 0 0 auto;
        z-index: 21;
        display: flex;
        flex-direction: column;
        width: min(var(--panel-width, 620px), 100vw);
        border-left: 1px solid var(--line);
        background: var(--card);
        animation: in 160ms ease-out;
      }
      .panel:focus {
        outline: none;
      }
      @keyframes in {
        from {
          transform: translateX(40px);
        }
      }
      @keyframes dim {
        from {
          opacity: 0;
        }
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        padding: var(--space-2) var(--space-2) var(--space-2) var(--space-5);
        border-bottom: 1px solid var(--line);
      }
      h2 {
        font-size: var(--text-28);
      }
      .close {
        min-width: 64px;
      }
      .body {
        flex: 1;
        overflow: auto;
        padding: var(--space-4) var(--space-5) var(--space-6);
        overscroll-behavior: contain;
      }
    `,
  ];

  @property() heading = '';

  override firstUpdated() {
    this.renderRoot.querySelector<HTMLElement>('.panel')?.focus({ preventScroll: true });
  }

  override connectedCallback() {
    super.connectedCallback();
    addEventListener('keydown', this.onKey);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('keydown', this.onKey);
  }

  /** A bump bar has arrows and no Tab: they go from one thing that can be pressed to the next. */
  private readonly onKey = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const [target] = event.composedPath();
    if (by === 0 || (target instanceof HTMLElement && target.matches(MEANS_ARROWS))) {
      return;
    }
    const all = pressable(this);
    const at = all.indexOf(target as HTMLElement);
    const next = at < 0 ? all[by > 0 ? 0 : all.length - 1] : all[(at + by + all.length) % all.length];
    if (next) {
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: 'nearest' });
    }
  };

  override render() {
    return html`
      <div class="scrim" @click=${this.close}></div>
      <section class="panel" role="dialog" aria-modal="true" aria-labelledby="heading" tabindex="-1">
        <header>
          <h2 id="heading">${this.heading}</h2>
          <button class="button quiet close" aria-label=${t('close')} @click=${this.close}>${icons.cross}</button>
        </header>
        <div class="body" tabindex="0"><slot></slot></div>
      </section>
    `;
  }

  private close() {
    this.dispatchEvent(new CustomEvent('close', { bubbles: true, composed: true }));
  }
}
