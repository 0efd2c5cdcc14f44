import { LitElement, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icons } from '../screen/icons.ts';
import { base } from '../screen/styles.ts';
import { t } from '../screen/texts.ts';
import { orderCardStyles } from './order-card-styles.ts';

const REASONS = ['phone', 'lost', 'known', 'other'] as const;

/** Hands an order over without its code, with a reason that is kept beside the name of who did it. */
@customElement('override-form')
export class OverrideForm extends LitElement {
  static override styles = [base, orderCardStyles];

  @property({ type: Boolean }) busy = false;
  @state() private reason: (typeof REASONS)[number] | null = null;
  @state() private words = '';

  override render() {
    const said = this.reason === 'other' ? this.words.trim() : this.reason ? t(`counter.reason.${this.reason}`) : '';
    return html`<div class="reason">
      <span>${t('counter.override.why')}</span>
      <div class="reasons" role="radiogroup" aria-label=${t('counter.override.why')}>
        ${REASONS.map(
          (reason) => html`<button class="button" role="radio" aria-checked=${this.reason === reason} @click=${() => (this.reason = reason)}>
            ${t(`counter.reason.${reason}`)}
          </button>`,
        )}
      </div>
      ${this.reason === 'other'
        ? html`<input aria-label=${t('counter.reason.text')} placeholder=${t('counter.reason.text')} maxlength="200" .value=${this.words}
            @input=${(e: InputEvent) => (this.words = (e.target as HTMLInputElement).value)} />`
        : ''}
      <div class="last"><button class="button danger" ?disabled=${said === '' || this.busy} @click=${() => this.give(said)}>
        ${icons.warning} ${t('counter.override')}
      </button>
      <button class="button" aria-label=${t('close')} @click=${() => this.dispatchEvent(new CustomEvent('give-up'))}>${icons.cross}</button></div>
    </div>`;
  }

  private give(said: string) {
    this.dispatchEvent(new CustomEvent<string>('reason', { detail: said }));
  }
}
