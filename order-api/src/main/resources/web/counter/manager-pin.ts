import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icons } from '../screen/icons.ts';
import { base } from '../screen/styles.ts';
import { t } from '../screen/texts.ts';
import { signInStyles } from '../screen/sign-in-styles.ts';
import type { Staff } from '../screen/staff.ts';
import type { Approval } from './api.ts';

const SHORTEST_PIN = 4;
const LONGEST_PIN = 6;
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Asks a manager for a PIN on somebody else's tablet: nobody is signed in or out. */
@customElement('manager-pin')
export class ManagerPin extends LitElement {
  static override styles = [
    base,
    signInStyles,
    css`
      :host {
        display: grid;
        justify-items: center;
        gap: var(--space-3);
      }
      .who {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
      .pad .button {
        min-height: 64px;
      }
    `,
  ];

  @property({ attribute: false }) managers: readonly Staff[] = [];
  @property({ type: Boolean }) busy = false;
  @state() private chosen: string | null = null;
  @state() private pin = '';

  override connectedCallback() {
    super.connectedCallback();
    addEventListener('keydown', this.onKey, { capture: true });
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('keydown', this.onKey, { capture: true });
  }

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.composedPath()[0] instanceof HTMLInputElement) {
      return;
    }
    if (/^\d$/.test(event.key)) {
      this.add(event.key);
    } else if (event.key === 'Backspace') {
      this.erase();
    } else if (event.key === 'Enter') {
      this.enter();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  override render() {
    const who = this.who();
    return html`${this.managers.length > 1
        ? html`<div class="who" role="radiogroup" aria-label=${t('counter.refund.manager')}>
            ${this.managers.map(
              ({ id, name }) => html`<button class="button" role="radio" aria-checked=${who?.id === id} @click=${() => (this.chosen = id)}>${name}</button>`,
            )}
          </div>`
        : nothing}
      <p class="needed">${who ? t('staff.pin', who.name) : t('counter.refund.noManager')}</p>
      <div class="dots" role="status" aria-label=${`${this.pin.length}`}>
        ${Array.from({ length: Math.max(4, this.pin.length) }, (_, i) => html`<i class=${i < this.pin.length ? '' : 'open'}></i>`)}
      </div>
      <div class="pad">
        ${DIGITS.map((digit) => html`<button class="button" @click=${() => this.add(digit)}>${digit}</button>`)}
        <span></span>
        <button class="button" @click=${() => this.add('0')}>0</button>
        <button class="button quiet" aria-label=${t('staff.erase')} @click=${this.erase}>${icons.erase}</button>
      </div>
      <button class="button primary enter" ?disabled=${this.busy || !who || this.pin.length < SHORTEST_PIN} @click=${this.enter}>
        ${t('counter.refund.approve')}
      </button>`;
  }

  private who(): Staff | undefined {
    return this.managers.find(({ id }) => id === this.chosen) ?? this.managers[0];
  }

  private add(digit: string) {
    this.pin = (this.pin + digit).slice(0, LONGEST_PIN);
  }

  private erase() {
    this.pin = this.pin.slice(0, -1);
  }

  private enter() {
    const who = this.who();
    if (who && this.pin.length >= SHORTEST_PIN && !this.busy) {
      const detail: Approval = { staff: who.id, pin: this.pin };
      this.pin = '';
      this.dispatchEvent(new CustomEvent<Approval>('approve', { detail }));
    }
  }
}
