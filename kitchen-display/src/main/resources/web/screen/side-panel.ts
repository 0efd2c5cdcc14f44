import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icons } from './icons.ts';
import { base } from './styles.ts';
import { t } from './texts.ts';

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
