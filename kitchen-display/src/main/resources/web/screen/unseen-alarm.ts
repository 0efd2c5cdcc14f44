import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { bannerStyles } from './banner-styles.ts';
import { hhmm, hhmmss } from './clock.ts';
import { icons } from './icons.ts';
import type { Instant, UnseenOrder } from './model.ts';
import { sound } from './sound.ts';
import type { FeedState } from './store.ts';
import { base } from './styles.ts';
import { t } from './texts.ts';

const REPEAT_MS = 20_000;
const NAMED = 5;

/** Says with sound which orders nobody in the kitchen sees, and without that no display is there, until one is. */
@customElement('unseen-alarm')
export class UnseenAlarm extends LitElement {
  static override styles = [
    base,
    bannerStyles,
    css`
      .banner {
        padding-block: var(--space-3);
      }
      .paused {
        background: #f4b73f;
        color: #17120a;
      }
    `,
  ];

  @property({ attribute: false }) view!: FeedState;
  private sounded: ReadonlySet<string> = new Set();
  private repeat = 0;

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.repeat);
  }

  /** At once for each order that is new here, then again and again. */
  protected override updated() {
    const ids = new Set(this.view.unseen.map(({ id }) => id));
    if (ids.size === 0) {
      clearInterval(this.repeat);
    } else if ([...ids].some((id) => !this.sounded.has(id))) {
      clearInterval(this.repeat);
      sound.play('alarm');
      this.repeat = window.setInterval(() => sound.play('alarm'), REPEAT_MS);
    }
    this.sounded = ids;
  }

  override render() {
    const { unseen, noDisplaySince, store } = this.view;
    const zone = store?.zone ?? 'UTC';
    return html`${unseen.length > 0 ? this.alarm(unseen, zone) : nothing}${noDisplaySince ? this.paused(noDisplaySince, zone) : nothing}`;
  }

  private paused(since: Instant, zone: string) {
    return html`<div class="banner paused" role="status">
      <b>${icons.pause} ${t('unseen.noDisplay')}</b>
      <span>${t('unseen.noDisplay.why', hhmm(since, zone))}</span>
    </div>`;
  }

  private alarm(unseen: readonly UnseenOrder[], zone: string) {
    const numbers = unseen.slice(0, NAMED).map(({ number }) => number).join(t('list.comma'));
    const said = unseen.length > NAMED ? t('unseen.more', numbers, unseen.length - NAMED) : numbers;
    return html`<div class="banner" role="alert">
      <b>${icons.hide} ${t(unseen.length === 1 ? 'unseen.one' : 'unseen.several', said)}</b>
      <span>${t('unseen.since', hhmmss(unseen[0]!.since, zone))}</span>
    </div>`;
  }
}
