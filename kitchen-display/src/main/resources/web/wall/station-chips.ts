import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Station } from '../screen/model.ts';
import { base } from '../screen/styles.ts';
import { named, t } from '../screen/texts.ts';
import type { Shown } from '../screen/tickets.ts';

/** Which stations this wall shows: all, or any of them. */
@customElement('station-chips')
export class StationChips extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        align-items: stretch;
        height: 64px;
      }
      .chip {
        min-width: 64px;
        padding: 4px var(--space-3) 0;
        border: 0;
        border-bottom: 4px solid transparent;
        background: none;
        color: var(--ink-soft);
        font-size: 20px;
        font-weight: 600;
        white-space: nowrap;
      }
      .chip[aria-pressed='true'] {
        border-color: var(--accent);
        background: color-mix(in srgb, var(--ink) 9%, transparent);
        color: var(--ink);
        font-weight: 800;
      }
      .closed {
        font-size: var(--text-13);
      }
    `,
  ];

  @property({ attribute: false }) stations: readonly Station[] = [];
  @property({ attribute: false }) shown: Shown = null;

  override render() {
    return html`<div role="group" aria-label=${t('stations.label')} style="display:contents">
      <button class="chip" aria-pressed=${this.shown === null} @click=${() => this.choose([])}>${t('stations.all')}</button>
      ${this.stations.map(
        ({ code, name, places }) => html`<button class="chip" aria-pressed=${this.shown?.has(code) ?? false} @click=${() => this.toggle(code)}>
          ${named(name)} ${places === 0 ? html`<span class="closed">(${t('places.closed')})</span>` : ''}
        </button>`,
      )}
    </div>`;
  }

  private toggle(code: string) {
    const now = new Set(this.shown ?? []);
    now.delete(code) || now.add(code);
    this.choose(now.size === this.stations.length ? [] : [...now]);
  }

  private choose(codes: string[]) {
    this.dispatchEvent(new CustomEvent('choose', { detail: codes }));
  }
}
