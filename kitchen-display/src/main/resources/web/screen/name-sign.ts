import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from './styles.ts';
import { t } from './texts.ts';

/** Which display this is, across the whole screen, for whoever looks for it. A tap goes through it. */
@customElement('name-sign')
export class NameSign extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        position: fixed;
        inset: 0;
        z-index: 60;
        display: grid;
        place-content: center;
        justify-items: center;
        padding: 4vw;
        background: var(--info);
        color: var(--paper);
        text-align: center;
        pointer-events: none;
      }
      p {
        font-size: clamp(20px, 2.6vw, 48px);
      }
      strong {
        display: block;
        overflow-wrap: anywhere;
        font-size: clamp(48px, 11vw, 240px);
        font-weight: 800;
        line-height: 1.1;
      }
    `,
  ];

  @property() name = '';

  override render() {
    return html`<p role="status">${t('name.this')} <strong>${this.name}</strong></p>`;
  }
}
