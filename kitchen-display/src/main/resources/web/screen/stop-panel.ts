import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { hhmm, instant } from './clock.ts';
import { icons } from './icons.ts';
import type { StopReason, Wish } from './model.ts';
import { panelStyles } from './panel-styles.ts';
import './side-panel.ts';
import { expectedEnd, numberOfStop, REASONS } from './stop.ts';
import type { FeedState } from './store.ts';
import { base } from './styles.ts';
import { t } from './texts.ts';

const MINUTES = [0, 15, 30, 60];

/** Says that the kitchen stands still, why, and how long; and that it runs again. Nothing is said before the last tap. */
@customElement('stop-panel')
export class StopPanel extends LitElement {
  static override styles = [
    base,
    panelStyles,
    css`
      h3 {
        margin-top: var(--space-4);
        font-size: var(--text-22);
      }
      .confirm {
        width: 100%;
        min-height: 80px;
        margin-top: var(--space-4);
        font-size: var(--text-28);
      }
      .confirm.stop:not([disabled]) {
        border-color: transparent;
        background: #8f1016;
        color: #ffffff;
      }
      .confirm.stop:not([disabled]):hover {
        background: #a5141b;
      }
    `,
  ];

  @property({ attribute: false }) view!: FeedState;
  @property({ type: Number }) now = 0;
  @state() private reason: StopReason | null = null;
  @state() private minutes: number | null = null;

  override render() {
    const { stop } = this.view.kitchen;
    const reason = this.reason ?? stop?.reason ?? null;
    return html`<side-panel .heading=${t(stop ? 'stop.stopped' : 'stop.title')}>
      ${stop
        ? html`<p class="note">${t('stop.running.note')}</p>
            <button class="button primary confirm" @click=${this.run}>${icons.play} ${t('stop.run')}</button>
            <h3>${t('stop.change')}</h3>`
        : html`<p class="note">${t('stop.note')}</p>`}
      <h3 id="why">${t('stop.why')}</h3>
      <div class="choices" role="radiogroup" aria-labelledby="why">
        ${REASONS.map(
          (one) => html`<button class="button" role="radio" aria-checked=${reason === one} @click=${() => (this.reason = one)}>
            ${t(`stop.reason.${one}`)}
          </button>`,
        )}
      </div>
      <h3 id="long">${t('stop.long')}</h3>
      <div class="choices" role="radiogroup" aria-labelledby="long">
        ${MINUTES.map(
          (minutes) => html`<button class="button" role="radio" aria-checked=${this.chosen() === minutes} @click=${() => (this.minutes = minutes)}>
            ${minutes === 0 ? t('stop.long.unknown') : t('stop.long.minutes', minutes)}
          </button>`,
        )}
      </div>
      ${stop && this.minutes === null
        ? html`<p class="note">${this.expected()}</p>`
        : nothing}
      <button class="button confirm stop" ?disabled=${!reason} @click=${() => reason && this.stop(reason)}>
        ${icons.stop} ${t(stop ? 'stop.say' : 'stop.confirm')}
      </button>
    </side-panel>`;
  }

  private expected(): string {
    const { stop } = this.view.kitchen;
    const until = stop ? expectedEnd(stop, this.now) : null;
    return until ? t('stop.expected', hhmm(until, this.view.store?.zone ?? 'UTC')) : t('stop.unknown');
  }

  /** Nothing is chosen of what was said before: it stays as it is. */
  private chosen(): number | null {
    return this.minutes ?? (this.view.kitchen.stop ? null : 0);
  }

  private stop(reason: StopReason) {
    const { kitchen } = this.view;
    const minutes = this.chosen();
    const until = minutes === null ? (kitchen.stop?.until ?? null) : minutes === 0 ? null : instant(this.now + minutes * 60_000);
    const no = numberOfStop(kitchen);
    this.wish({ action: 'stopKitchen', stop: no, reason, until }, t('stop.done'), { action: 'runKitchen', stop: no });
  }

  private run() {
    const { stop, lastStop } = this.view.kitchen;
    if (stop) {
      const again: Wish = { action: 'stopKitchen', stop: lastStop + 1, reason: stop.reason, until: stop.until };
      this.wish({ action: 'runKitchen', stop: stop.no }, t('stop.running'), again);
    }
  }

  private wish(wish: Wish, text: string, undo: Wish) {
    this.dispatchEvent(new CustomEvent('wish', { detail: { wish, text, undo } }));
    this.dispatchEvent(new CustomEvent('close'));
  }
}
