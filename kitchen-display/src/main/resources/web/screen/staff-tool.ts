import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icons } from './icons.ts';
import type { Staff } from './staff.ts';
import { base } from './styles.ts';
import { t } from './texts.ts';
import { toolStyles } from './tool-styles.ts';

/** Who is signed in on this device, and the way out and in: `sign-in`, `sign-out`. */
@customElement('staff-tool')
export class StaffTool extends LitElement {
  static override styles = [
    base,
    toolStyles,
    css`
      :host {
        display: flex;
      }
      .bar-tool {
        flex: 1;
      }
      @media (max-width: 1500px) {
        :host([optional]) .word {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) staff: Staff | null = null;
  /** Where all can be done without a name too. */
  @property({ type: Boolean, reflect: true }) optional = false;

  override render() {
    return this.staff
      ? html`<button class="bar-tool" aria-label=${`${this.staff.name}: ${t('staff.signOut')}`} @click=${() => this.say('sign-out')}>
          ${icons.person} ${this.staff.name} <small class="word">${t('staff.signOut')}</small>
        </button>`
      : html`<button class="bar-tool ${this.optional ? '' : 'nobody'}" aria-label=${t('staff.signIn')} title=${t('staff.signIn')} @click=${() => this.say('sign-in')}>
          ${icons.person} <span class="word">${t('staff.signIn')}</span>
        </button>`;
  }

  private say(what: 'sign-in' | 'sign-out') {
    this.dispatchEvent(new CustomEvent(what));
  }
}
