import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { hhmm, instant } from './clock.ts';
import { icons } from './icons.ts';
import { decided, nextTimes, quiet, type LoadEntry, type OverrideTo } from './load.ts';
import type { Busy } from './model.ts';
import { panelStyles } from './panel-styles.ts';
import type { FeedState } from './store.ts';
import { base } from './styles.ts';
import { named, t } from './texts.ts';

const SHOWN = 6;

/** How much there is to do, what the kitchen does about it by itself, and what a manager may set against that. */
@customElement('load-note')
export class LoadNote extends LitElement {
  static override styles = [
    base,
    panelStyles,
    css`
      h3 {
        margin-top: var(--space-4);
        font-size: var(--text-22);
      }
      .times {
        display: grid;
        grid-template-columns: minmax(0, 1fr) repeat(3, auto);
        align-items: center;
        gap: var(--space-2);
        margin: var(--space-2) 0;
        font-size: var(--text-22);
      }
      ol .row {
        min-height: 48px;
        font-size: var(--text-17);
      }
    `,
  ];

  @property({ attribute: false }) view!: FeedState;
  @property({ type: Number }) now = 0;
  @state() private log: readonly LoadEntry[] = [];
  private shown: Busy | null = null;

  protected override willUpdate() {
    const load = this.load();
    if (load !== this.shown) {
      this.shown = load;
      void decided().then((log) => (this.log = log.slice(0, SHOWN)));
    }
  }

  override render() {
    const load = this.load();
    const times = nextTimes(this.now);
    return html`
      ${load.step === 'OPEN'
        ? html`<p class="row">${icons.check} ${t('load.OPEN')}</p>`
        : html`<div class="row"><div class="grow">
            <div class="said">${icons.warning} ${t(`load.${load.step}`)}</div>
            <div class="note">${t('load.wait', load.waitMinutes, this.station(load))} ${this.opens(load)}</div>
          </div></div>`}
      ${load.override
        ? html`<div class="row">
            <div class="grow said">${t(`load.override.${load.override.to}`, hhmm(load.override.until, this.zone), load.override.by)}</div>
            <button class="button" @click=${() => this.set(null, null)}>${icons.undo} ${t('load.override.end')}</button>
          </div>`
        : nothing}
      <h3>${t('load.manager')}</h3>
      ${(['OPEN', 'PAUSE'] as const).map(
        (to) => html`<div class="times" role="group" aria-label=${t(`load.set.${to}`)}>
          <span aria-hidden="true">${to === 'OPEN' ? icons.play : icons.pause} ${t(`load.set.${to}`)}</span>
          ${times.map(
            (at) => html`<button class="button" aria-label=${t(`load.set.${to}.until`, hhmm(at, this.zone))} @click=${() => this.set(to, at)}>
              ${hhmm(at, this.zone)}
            </button>`,
          )}
        </div>`,
      )}
      ${this.log.length > 0
        ? html`<h3>${t('load.log')}</h3>
            <ol class="rows">
              ${this.log.map((entry) => html`<li class="row"><b>${hhmm(entry.at, this.zone)}</b> <span class="grow">${this.words(entry)}</span></li>`)}
            </ol>`
        : nothing}
    `;
  }

  private load(): Busy {
    return this.view.kitchen.load ?? quiet;
  }

  private get zone(): string {
    return this.view.store?.zone ?? 'UTC';
  }

  private station({ station }: { readonly station: string | null }): string {
    const found = this.view.stations.find(({ code }) => code === station);
    return found ? named(found.name) : t('load.nowhere');
  }

  private opens({ opensAt }: Busy): string {
    return opensAt ? t('load.opens', hhmm(opensAt, this.zone)) : '';
  }

  private words(entry: LoadEntry): string {
    const what = t(`load.log.${entry.what}`, hhmm(entry.until, this.zone));
    return entry.waitSeconds === null
      ? `${what} – ${entry.by === 'load' ? t('load.itself') : entry.by}`
      : `${what} – ${t('load.log.wait', Math.floor(entry.waitSeconds / 60), this.station(entry))}`;
  }

  private set(to: OverrideTo | null, at: number | null) {
    this.dispatchEvent(
      new CustomEvent('override', { detail: { to, until: at === null ? null : instant(at) }, bubbles: true, composed: true }),
    );
  }
}

/** What is asked of the server. */
export interface Override {
  readonly to: OverrideTo | null;
  readonly until: string | null;
}
