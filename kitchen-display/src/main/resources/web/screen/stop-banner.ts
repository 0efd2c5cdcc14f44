import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { bannerStyles } from './banner-styles.ts';
import { hhmm } from './clock.ts';
import { icons } from './icons.ts';
import { expectedEnd } from './stop.ts';
import type { FeedState } from './store.ts';
import { base } from './styles.ts';
import { t } from './texts.ts';

/** Says over everything else that the kitchen stands still, and leads to where it is set going again. */
@customElement('stop-banner')
export class StopBanner extends LitElement {
  static override styles = [
    base,
    bannerStyles,
    css`
      .said {
        flex: 1;
        min-width: 12em;
      }
      .button {
        border: 2px solid #ffffff;
        color: #ffffff;
      }
    `,
  ];

  @property({ attribute: false }) view!: FeedState;
  @property({ type: Number }) now = 0;

  override render() {
    const { stop } = this.view.kitchen;
    if (!stop) {
      return nothing;
    }
    const zone = this.view.store?.zone ?? 'UTC';
    const until = expectedEnd(stop, this.now);
    return html`<div class="banner" role="alert">
      <b>${icons.stop} ${t('stop.stopped')}</b>
      <span class="said">
        ${t(`stop.reason.${stop.reason}`)} · ${t('stop.since', hhmm(stop.since, zone), stop.by)} ·
        ${until ? t('stop.expected', hhmm(until, zone)) : t('stop.unknown')}
      </span>
      <button class="button" @click=${() => this.dispatchEvent(new CustomEvent('open'))}>${t('stop.manage')}</button>
    </div>`;
  }
}
