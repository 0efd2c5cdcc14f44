import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { icons } from './icons.ts';
import { sound } from './sound.ts';
import { base } from './styles.ts';
import { t } from './texts.ts';

const REPEAT_MS = 20_000;

/**
 * Covers a screen that can no longer be believed, and says since when. A cook may go on with what is known: then a
 * loud bar stays, and what is bumped waits to be sent. On a guests' board it is calm and makes no sound.
 */
@customElement('stale-alarm')
export class StaleAlarm extends LitElement {
  static override styles = [
    base,
    css`
      .cover {
        position: fixed;
        inset: 0;
        z-index: 60;
        display: grid;
        place-content: center;
        justify-items: center;
        gap: var(--space-5);
        padding: var(--space-6);
        background: #8f1016;
        color: #ffffff;
        text-align: center;
      }
      .mark {
        font-size: 120px;
        line-height: 1;
      }
      h1 {
        font-size: clamp(40px, 6vw, 88px);
        line-height: 1.1;
      }
      .since {
        font-size: clamp(28px, 3.4vw, 52px);
        font-weight: 700;
      }
      .advice {
        max-width: 34em;
        font-size: var(--text-28);
        line-height: 1.4;
      }
      .button {
        border: 2px solid #ffffff;
        color: #ffffff;
      }
      .bar {
        display: flex;
        align-items: center;
        gap: var(--space-4);
        padding: var(--space-2) var(--space-4);
        background: #8f1016;
        color: #ffffff;
        font-size: var(--text-28);
        font-weight: 700;
      }
      .bar .button {
        margin-left: auto;
      }
      .button:focus-visible {
        outline-color: #ffffff;
      }
      .calm {
        background: var(--paper);
        color: var(--ink);
      }
      .calm .mark {
        color: var(--ink-soft);
      }
    `,
  ];

  /** When the server was last heard, as people read it; empty when never. */
  @property() last = '';
  @property({ type: Boolean }) calm = false;
  @property({ type: Number }) waiting = 0;
  @state() private reduced = false;
  @query('.go-on') private goOn!: HTMLButtonElement | null;
  private repeat = 0;

  override connectedCallback() {
    super.connectedCallback();
    if (!this.calm) {
      sound.play('alarm');
      this.repeat = window.setInterval(() => this.reduced || sound.play('alarm'), REPEAT_MS);
    }
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.repeat);
  }

  /** The cover takes the keys: nobody can see what they would do to the cards behind it. */
  override updated(changed: Map<PropertyKey, unknown>) {
    if (changed.has('reduced')) {
      this.goOn?.focus();
    }
  }

  private readonly keepKeys = (event: KeyboardEvent) => event.stopPropagation();

  override render() {
    const since = this.last ? t('stale.since', this.last) : t('stale.never');
    if (this.reduced) {
      return html`<div class="bar" role="alert">
        ${icons.offline}<span>${t('stale.title')}</span><span>${since}</span>
        ${this.waiting > 0 ? html`<span>${t('stale.waiting', this.waiting)}</span>` : nothing}
        <button class="button" @click=${() => (this.reduced = false)}>${t('stale.cover')}</button>
      </div>`;
    }
    return html`<div class="cover ${this.calm ? 'calm' : ''}" @keydown=${this.keepKeys}>
      <div role=${this.calm ? 'status' : 'alert'} class="words">
        <div class="mark">${this.calm ? icons.clock : icons.offline}</div>
        <h1>${t(this.calm ? 'stale.calm.title' : 'stale.title')}</h1>
        <p class="since">${since}</p>
      </div>
      <p class="advice">${t(this.calm ? 'stale.calm.advice' : 'stale.advice')}</p>
      ${this.calm
        ? nothing
        : html`<button class="button go-on" @click=${() => (this.reduced = true)}>${t('stale.goOn')}</button>`}
    </div>`;
  }
}
