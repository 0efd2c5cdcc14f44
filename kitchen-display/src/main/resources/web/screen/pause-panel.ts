import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { hhmm, instant } from './clock.ts';
import { icons } from './icons.ts';
import './load-note.ts';
import type { Wish } from './model.ts';
import { panelStyles } from './panel-styles.ts';
import './side-panel.ts';
import type { FeedState } from './store.ts';
import { base } from './styles.ts';
import { t } from './texts.ts';

const MINUTES = [15, 30, 60];

/** Stops mobile orders for a while, one tap, and lets them in again. */
@customElement('pause-panel')
export class PausePanel extends LitElement {
  static override styles = [base, panelStyles];

  @property({ attribute: false }) view!: FeedState;
  @property({ type: Number }) now = 0;

  override render() {
    const { paused } = this.view.front;
    const zone = this.view.store?.zone ?? 'UTC';
    return html`<side-panel .heading=${t('pause.title')}>
      <p class="note">${t('pause.note')}</p>
      ${paused
        ? html`<div class="row">
            <div class="grow">
              <div class="said">${icons.pause} ${paused.until ? t('pause.until', hhmm(paused.until, zone)) : t('pause.paused')}</div>
              ${paused.reason ? html`<div class="note">${paused.reason}</div>` : nothing}
            </div>
            <button class="button primary" @click=${this.resume}>${icons.play} ${t('pause.resume')}</button>
          </div>`
        : this.view.kitchen.load?.inForce === 'PAUSE'
          ? nothing
          : html`<p class="row">${icons.check} ${t('pause.open')}</p>`}
      <div class="choices">
        ${MINUTES.map(
          (minutes) => html`<button class="button" @click=${() => this.pause(minutes)}>
            ${icons.pause} ${t('pause.for', minutes)}
          </button>`,
        )}
      </div>
      <load-note .view=${this.view} .now=${this.now}></load-note>
    </side-panel>`;
  }

  /** What brings back the state that is shown now. */
  private asItIs(): Wish {
    const { paused } = this.view.front;
    return paused?.until ? { action: 'pause', until: paused.until, reason: paused.reason } : { action: 'resume' };
  }

  private pause(minutes: number) {
    const until = instant(this.now + minutes * 60_000);
    const text = t('pause.done', hhmm(until, this.view.store?.zone ?? 'UTC'));
    this.wish({ action: 'pause', until, reason: null }, text, this.asItIs());
  }

  private resume() {
    this.wish({ action: 'resume' }, t('pause.resumed'), this.asItIs());
  }

  private wish(wish: Wish, text: string, undo: Wish) {
    this.dispatchEvent(new CustomEvent('wish', { detail: { wish, text, undo } }));
  }
}
