import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { frameStyles } from '../screen/frame-styles.ts';
import { icons } from '../screen/icons.ts';
import { keepValue, recallValue } from '../screen/kept.ts';
import { ScreenElement } from '../screen/screen-element.ts';
import { base } from '../screen/styles.ts';
import { named, storeId, t } from '../screen/texts.ts';
import '../screen/top-bar.ts';
import '../screen/unseen-alarm.ts';
import { isThere, type Doing, type Span } from './lanes.ts';
import './plan-chart.ts';
import { DOING_ICON } from './plan-chart.ts';
import './plan-list.ts';
import { timelineStyles } from './timeline-styles.ts';
import './why-panel.ts';

const ZOOMS = [30, 60, 120];
/** How much of what is shown lies in the past, as long as nobody has moved it. */
const PAST = 0.1;
const DOINGS: readonly Doing[] = ['begun', 'due', 'waiting', 'held'];
const CAME_FROM = { wall: 'wall', expediter: 'expediter', counter: 'counter' } as const;

/** What is answered: why an order has its time, or why a usual one would have it now. */
type Asked = { readonly order: string | null };

/** The kitchen's plan for those who work there: what is made when, and why a time was promised. */
@customElement('matazu-timeline')
export class MatazuTimeline extends ScreenElement {
  static override styles = [base, frameStyles, timelineStyles];

  @state() private minutes = recallValue('timeline.minutes', 30);
  /** Where it begins; null while it follows the clock. */
  @state() private from: number | null = null;
  @state() private asList = false;
  @state() private asked: Asked | null = null;

  constructor() {
    super('timeline');
  }

  override connectedCallback() {
    super.connectedCallback();
    addEventListener('keydown', this.onKey);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('keydown', this.onKey);
  }

  /** The tickets have sounds of their own, on the screens where they are made. */
  protected override noise(): void {}

  protected override announce(): void {}

  private get shown(): Span {
    const span = this.minutes * 60_000;
    const from = this.from ?? this.now - span * PAST;
    return { from, to: from + span };
  }

  /** By so much of what is shown; back beside the clock it follows it again. */
  private pan(share: number): void {
    const { from, to } = this.shown;
    this.from = from + share * (to - from);
  }

  private zoom(minutes: number): void {
    const { from, to } = this.shown;
    this.from = this.from === null ? null : (from + to) / 2 - (minutes * 60_000) / 2;
    this.minutes = minutes;
    keepValue('timeline.minutes', minutes);
  }

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || this.unpaired) {
      return;
    }
    if (event.key === 'Escape') {
      this.asked = null;
      return;
    }
    const does = this.asked === null ? this.keys()[event.key.length === 1 ? event.key.toLowerCase() : event.key] : undefined;
    if (does) {
      event.preventDefault();
      does();
    }
  };

  private keys(): Record<string, () => void> {
    const at = ZOOMS.indexOf(this.minutes);
    return {
      ArrowLeft: () => this.pan(-0.25),
      ArrowRight: () => this.pan(0.25),
      '+': () => this.zoom(ZOOMS[at - 1] ?? this.minutes),
      '-': () => this.zoom(ZOOMS[at + 1] ?? this.minutes),
      n: () => (this.from = null),
      l: () => (this.asList = !this.asList),
      q: () => (this.asked = { order: null }),
    };
  }

  override render() {
    const { store, plan, stations } = this.view;
    const orders = plan?.orders.filter((order) => isThere(order, this.now)) ?? [];
    return html`
      <div class="screen" ?inert=${this.asked !== null}>
        ${this.alarm()}
        <top-bar role="banner" .store=${named(store?.name)} .screen=${t('timeline.name')} .count=${t('timeline.count', orders.length)}
          .heard=${this.heard} .live=${!this.stale && this.feed.isOpen()}></top-bar>
        <unseen-alarm .view=${this.view}></unseen-alarm>
        <main>
          ${!store || !plan
            ? html`<div class="empty" role="status"><p>${t('connecting')}</p></div>`
            : this.asList
              ? html`<plan-list .plan=${plan} .stations=${stations} .now=${this.now} .zone=${this.zone} @pick=${this.pick}></plan-list>`
              : html`<plan-chart .plan=${plan} .stations=${stations} .shown=${this.shown} .now=${this.now} .zone=${this.zone}
                  .picked=${this.asked?.order ?? null} @pick=${this.pick} @pan=${(e: CustomEvent<number>) => this.pan(e.detail)}></plan-chart>`}
          ${store && plan && orders.length === 0 ? html`<p class="nothing" role="status">${t('timeline.empty')}</p>` : nothing}
        </main>
        ${this.foot()}
      </div>
      ${this.asked
        ? html`<why-panel .view=${this.view} .now=${this.now} .of=${this.asked.order} @close=${() => (this.asked = null)}></why-panel>`
        : nothing}
      ${this.overlays(this.asked !== null)}
    `;
  }

  private readonly pick = (event: CustomEvent<string>) => (this.asked = { order: event.detail });

  private foot() {
    return html`<footer>
      <ul class="legend" aria-label=${t('timeline.legend')}>
        ${DOINGS.map((doing) => html`<li><i class=${doing}></i>${DOING_ICON[doing]} ${t(`timeline.doing.${doing}`)}</li>`)}
        <li><i class="away"></i>${t('timeline.away')}</li>
        <li class="keys">${t('timeline.keys')}</li>
      </ul>
      <div class="tools">
        ${this.back()}
        <button class="button" aria-keyshortcuts="Q" @click=${() => (this.asked = { order: null })}>${icons.help} ${t('timeline.usual')}</button>
        <button class="button" aria-keyshortcuts="L" aria-pressed=${this.asList} @click=${() => (this.asList = !this.asList)}>${icons.sum} ${t('timeline.list')}</button>
        <div class="group zoom" role="group" aria-label=${t('timeline.zoom')}>
          ${ZOOMS.map(
            (minutes) => html`<button class="button" aria-pressed=${this.minutes === minutes} @click=${() => this.zoom(minutes)}>${t('timeline.minutes', minutes)}</button>`,
          )}
        </div>
        <div class="group" role="group" aria-label=${t('timeline.move')}>
          <button class="button" aria-label=${t('timeline.earlier')} @click=${() => this.pan(-0.25)}>${icons.left}</button>
          <button class="button" aria-keyshortcuts="N" aria-pressed=${this.from === null} @click=${() => (this.from = null)}>${t('timeline.now')}</button>
          <button class="button" aria-label=${t('timeline.later')} @click=${() => this.pan(0.25)}>${icons.right}</button>
        </div>
      </div>
    </footer>`;
  }

  /** To the screen that this device showed before; on a device of its own there is none. */
  private back() {
    const from = CAME_FROM[new URLSearchParams(location.search).get('from') as keyof typeof CAME_FROM];
    const store = encodeURIComponent(storeId());
    return from
      ? html`<a class="button" href=${from === 'counter' ? `/counter/${store}` : `/kitchen/${store}/${from}`}>${icons.left} ${t(`${from}.name`)}</a>`
      : nothing;
  }
}
