import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { hhmm } from '../screen/clock.ts';
import { icons } from '../screen/icons.ts';
import { base } from '../screen/styles.ts';
import { named, t } from '../screen/texts.ts';
import type { Missing, ShortageAnswer } from './api.ts';

export interface Answered {
  readonly no: number;
  readonly answer: ShortageAnswer;
}

/** What the kitchen cannot make of an order: the counter asks the guest and answers for them. */
@customElement('missing-lines')
export class MissingLines extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
        padding: var(--space-3) var(--space-4) 0;
      }
      section {
        display: grid;
        gap: var(--space-2);
        padding: var(--space-3) var(--space-4);
        border: 2px solid var(--warning);
        border-radius: var(--radius);
        background: var(--warning-soft);
        font-size: var(--text-17);
        line-height: 1.45;
      }
      h3 {
        color: var(--warning);
        font-size: var(--text-22);
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
      .ways .button {
        min-height: 56px;
        padding: 0 var(--space-3);
        background: var(--card);
        font-size: var(--text-17);
      }
      .ways small {
        color: var(--ink-soft);
        font-size: var(--text-15);
        font-weight: 400;
      }
      .settled {
        color: var(--ink-soft);
        font-size: var(--text-17);
      }
    `,
  ];

  @property({ attribute: false }) missing: readonly Missing[] = [];
  @property() zone = 'UTC';
  @property({ type: Boolean }) busy = false;

  override render() {
    return this.missing.map((each) =>
      each.outcome === null
        ? this.question(each)
        : html`<p class="settled">${icons.cross} ${t('counter.short.was', named(each.name))} ${each.outcome}</p>`,
    );
  }

  private question(each: Missing) {
    const name = named(each.name);
    return html`<section aria-label=${t(`counter.short.${each.reason}`, name)}>
      <h3>${icons.warning} ${t(`counter.short.${each.reason}`, name)}</h3>
      <p>${t('counter.short.ask', hhmm(each.answerBy, this.zone), each.refund)}</p>
      <div class="ways">
        ${each.substitutes.map(
          (other) => html`<button class="button" ?disabled=${this.busy} @click=${() => this.tell(each, { answer: 'SUBSTITUTE', item: other.item })}>
            ${named(other.name)} <small>${other.back === null ? t('counter.short.same') : t('counter.short.back', other.back)}</small>
          </button>`,
        )}
        <button class="button" ?disabled=${this.busy} @click=${() => this.tell(each, { answer: 'REFUND' })}>
          ${icons.undo} ${t('counter.short.refund', each.refund)}
        </button>
        ${each.cancellable
          ? html`<button class="button danger" ?disabled=${this.busy} @click=${() => this.tell(each, { answer: 'CANCEL' })}>
              ${t('counter.short.cancel')}
            </button>`
          : nothing}
      </div>
    </section>`;
  }

  private tell({ no }: Missing, answer: ShortageAnswer) {
    this.dispatchEvent(new CustomEvent<Answered>('answer', { detail: { no, answer } }));
  }
}
