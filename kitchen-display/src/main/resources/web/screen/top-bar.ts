import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icons } from './icons.ts';
import { sound } from './sound.ts';
import { base } from './styles.ts';
import { inLanguage, language, t } from './texts.ts';

/** The slim bar of every screen: whose it is, how much there is to do, and when the kitchen was last heard. */
@customElement('top-bar')
export class TopBar extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        align-items: stretch;
        gap: var(--space-3);
        min-height: 64px;
        padding: 0 var(--space-4);
        border-bottom: 1px solid var(--line);
        background: var(--card);
        font-size: var(--text-17);
        white-space: nowrap;
      }
      :host > * {
        display: flex;
        align-items: center;
        gap: var(--space-2);
      }
      h1 {
        font-size: var(--text-22);
      }
      .screen {
        color: var(--ink-soft);
      }
      .count {
        padding: 0 var(--space-2);
        font-weight: 700;
      }
      .middle {
        flex: 1;
        min-width: 0;
        overflow: auto hidden;
        scrollbar-width: none;
      }
      .live {
        color: var(--ready);
        font-weight: 600;
      }
      .live.lost {
        color: var(--late);
      }
      .tool {
        display: inline-flex;
        align-items: center;
        justify-content: center;
        gap: 6px;
        min-width: 64px;
        padding: 0 var(--space-2);
        border: 0;
        border-left: 1px solid var(--line);
        background: none;
        color: var(--ink);
        font-size: var(--text-17);
        text-decoration: none;
      }
      .tool:hover {
        background: color-mix(in srgb, var(--ink) 8%, transparent);
      }
      .tool svg {
        font-size: 24px;
      }
      .tools {
        gap: 0;
        margin-right: calc(-1 * var(--space-4));
        align-items: stretch;
      }
      /* on a phone the tools have a row of their own */
      @media (max-width: 720px) {
        :host {
          flex-wrap: wrap;
          row-gap: 0;
        }
        .who {
          flex: 1;
          min-width: 0;
          min-height: 56px;
        }
        h1 {
          overflow: hidden;
          text-overflow: ellipsis;
        }
        .middle {
          order: 1;
          flex-basis: 100%;
        }
        .tools {
          order: 2;
          flex-basis: calc(100% + 2 * var(--space-4));
          min-height: 56px;
          margin-left: calc(-1 * var(--space-4));
          border-top: 1px solid var(--line);
          overflow: auto hidden;
        }
        .tool,
        ::slotted(*) {
          flex: 1 0 auto;
        }
      }
      @media (max-width: 1400px) {
        .screen,
        .live .word {
          display: none;
        }
      }
    `,
  ];

  @property() store = '';
  @property() screen = '';
  /** How much there is of what this screen is for, in words. */
  @property() count = '';
  /** Time of the last heartbeat as hh:mm:ss. */
  @property() heard = '';
  @property({ type: Boolean }) live = false;
  @property({ type: Boolean }) help = false;
  private forget: () => void = () => undefined;

  override connectedCallback() {
    super.connectedCallback();
    this.forget = sound.onChange(() => this.requestUpdate());
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.forget();
  }

  override render() {
    const other = language() === 'ja' ? 'en' : 'ja';
    const noise = sound.muted ? t('sound.muted') : sound.unlocked ? t('sound.on') : t('sound.locked');
    return html`
      <div class="who"><h1>${this.store || t('connecting')}</h1><span class="screen">${this.screen}</span></div>
      ${this.count ? html`<div class="count">${this.count}</div>` : nothing}
      <div class="middle"><slot></slot></div>
      <div class="live ${this.live ? '' : 'lost'}" title=${t('bar.heard')}>
        ${this.live ? icons.live : icons.offline}
        <span class="word">${t(this.live ? 'bar.live' : 'bar.lost')}</span>
        <span class="visually-hidden">${t('bar.heard')}</span>
        <span class="at">${this.heard || '--:--:--'}</span>
      </div>
      <div class="tools">
        <slot name="tools"></slot>
        <button class="tool" aria-label=${noise} title=${noise} @click=${() => sound.toggle()}>
          ${sound.muted || !sound.unlocked ? icons.soundOff : icons.soundOn}
        </button>
        <a class="tool" href=${inLanguage(other)} lang=${other} hreflang=${other}>${other === 'ja' ? '日本語' : 'English'}</a>
        ${this.help
          ? html`<button class="tool" aria-label=${t('help.title')} title=${t('help.title')} @click=${this.askHelp}>
              ${icons.help}
            </button>`
          : nothing}
      </div>
    `;
  }

  private askHelp() {
    this.dispatchEvent(new CustomEvent('help'));
  }
}
