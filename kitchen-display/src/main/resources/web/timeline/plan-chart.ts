import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { hhmm, hhmmss, range } from '../screen/clock.ts';
import { icons } from '../screen/icons.ts';
import type { Plan, PlannedOrder, Station } from '../screen/model.ts';
import { base } from '../screen/styles.ts';
import { named, t } from '../screen/texts.ts';
import { chartStyles } from './chart-styles.ts';
import { flags, rows, ticks, type Bar, type Doing, type Flag, type Row, type Span } from './lanes.ts';

export const DOING_ICON: Record<Doing, unknown> = { begun: icons.flame, due: icons.play, waiting: nothing, held: icons.clock };

export const called = (order: PlannedOrder): string => order.number ?? t('timeline.paying');

/** A number as it is called, or the coin of somebody who pays. */
const short = (order: PlannedOrder) => order.number ?? icons.clock;

/** Stations as rows, work as bars, now as a line, promises as flags. */
@customElement('plan-chart')
export class PlanChart extends LitElement {
  static override styles = [base, chartStyles];

  @property({ attribute: false }) plan!: Plan;
  @property({ attribute: false }) stations: readonly Station[] = [];
  @property({ attribute: false }) shown: Span = { from: 0, to: 1 };
  @property({ type: Number }) now = 0;
  @property() zone = 'UTC';
  @property({ attribute: false }) picked: string | null = null;
  private dragged: { x: number; far: boolean } | null = null;

  override render() {
    const { from, to } = this.shown;
    const minutes = (to - from) / 60_000;
    const all = flags(this.plan.orders, this.now, minutes * 2600);
    const here = all.filter((flag) => flag.to > from && flag.from < to);
    const stacked = here.reduce((most, { row }) => Math.max(most, row + 1), 1);
    return html`<div class="chart" @pointerdown=${this.down} @pointermove=${this.drag} @pointerup=${this.up} @pointercancel=${this.up}
        @wheel=${this.turn}>
      <div class="corner"></div>
      <div class="axis">${ticks(this.shown).filter((at) => this.isFree(at)).map((at) => html`<span class="tick" style="left:${this.x(at)}">${hhmm(at, this.zone)}</span>`)}
        ${this.isHere(this.now) ? html`<b class="clock" style="left:${this.x(this.now)}">${hhmmss(this.now, this.zone)}</b>` : nothing}</div>
      <div class="head">${t('timeline.promised')}</div>
      <div class="plot flags" style="--lanes:${stacked}" role="list" aria-label=${t('timeline.promised')}>
        ${repeat(here, ({ order }) => order.id, (flag) => this.flag(flag))}
      </div>
      ${rows(this.plan, this.stations, this.now, this.shown).map((row) => this.row(row))}
      <div class="lines" aria-hidden="true">
        ${ticks(this.shown).map((at) => html`<i style="left:${this.x(at)}"></i>`)}
        ${this.isHere(this.now) ? html`<i class="now" style="left:${this.x(this.now)}"></i>` : nothing}
      </div>
    </div>`;
  }

  private flag({ order, from, to, row, late, moved }: Flag) {
    const promised = range(from, to, this.zone);
    const held = order.heldUntil !== undefined;
    const said = [t('timeline.flag', called(order), promised), late ? t('timeline.late') : '', moved ? t('timeline.moved') : ''];
    return html`<div role="listitem" class="place" style="left:${this.x(from)};width:${this.width(from, to)};--lane:${row}">
      <button class="flag ${late ? 'late' : ''} ${held ? 'held' : ''} ${this.mark(order)}" aria-label=${said.filter(Boolean).join(t('list.comma'))}
        title=${promised} @click=${() => this.pick(order)}>
        ${late ? icons.late : moved ? icons.right : nothing}<b>${short(order)}</b>
      </button>
    </div>`;
  }

  private row({ station, lanes, bars, away }: Row) {
    const { name, places, fullPlaces } = station;
    const here = bars.filter((bar) => bar.to > this.shown.from && bar.from < this.shown.to);
    return html`<div class="head"><b>${named(name)}</b>
        <span class=${places < fullPlaces ? 'fewer' : ''}>${places === 0 ? t('places.closed') : t('timeline.places', places, fullPlaces)}</span></div>
      <div class="plot" style="--lanes:${lanes}" role="list" aria-label=${named(name)}>
        ${away.map(({ lane, from, to }) => html`<i class="away" aria-hidden="true" style="left:${this.x(from)};width:${this.width(from, to)};--lane:${lane}"></i>`)}
        ${repeat(here, (bar, i) => `${bar.order.id}:${bar.piece.line}:${bar.from}:${i}`, (bar) => this.bar(bar))}
      </div>`;
  }

  private bar({ order, piece, from, to, doing, over, lane }: Bar) {
    const name = named(piece.name);
    // what began before the page's edge has its number at the edge
    const left = Math.max(from, this.shown.from);
    const said = [called(order), name, range(from, to, this.zone), t(`timeline.doing.${doing}`), over ? t('timeline.over') : ''];
    return html`<div role="listitem" class="place" style="left:${this.x(left)};width:${this.width(left, to)};--lane:${lane}">
      <button class="bar ${doing} ${over ? 'over' : ''} ${this.mark(order)}" tabindex="-1" aria-label=${said.filter(Boolean).join(t('list.comma'))}
        title=${said.filter(Boolean).join(' · ')} @click=${() => this.pick(order)}>
        <span class="label n${order.number?.length ?? 2}"><b>${short(order)}</b> <span class="item">${over ? icons.warning : DOING_ICON[doing]} ${name}</span></span>
      </button>
    </div>`;
  }

  private mark(order: PlannedOrder): string {
    return this.picked === null ? '' : this.picked === order.id ? 'picked' : 'other';
  }

  private isHere(at: number): boolean {
    return at >= this.shown.from && at <= this.shown.to;
  }

  /** Neither cut off at the edge nor covered by the clock. */
  private isFree(at: number): boolean {
    const { from, to } = this.shown;
    const share = (near: number) => Math.abs(at - near) / (to - from);
    return share(from) > 0.025 && share(to) > 0.025 && share(this.now) > 0.065;
  }

  private x(at: number): string {
    return `${(((at - this.shown.from) / (this.shown.to - this.shown.from)) * 100).toFixed(3)}%`;
  }

  private width(from: number, to: number): string {
    return `${(((to - from) / (this.shown.to - this.shown.from)) * 100).toFixed(3)}%`;
  }

  private pick(order: PlannedOrder) {
    this.dispatchEvent(new CustomEvent<string>('pick', { detail: order.id }));
  }

  private readonly down = (event: PointerEvent) => {
    this.dragged = { x: event.clientX, far: false };
  };

  private readonly drag = (event: PointerEvent) => {
    if (this.dragged === null || (!this.dragged.far && Math.abs(event.clientX - this.dragged.x) < 8)) {
      return;
    }
    // whoever drags presses no button: the click at its end goes to the chart
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.pan(this.dragged.x - event.clientX);
    this.dragged = { x: event.clientX, far: true };
  };

  private readonly up = () => (this.dragged = null);

  private readonly turn = (event: WheelEvent) => {
    const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    if (Math.abs(sideways) > Math.abs(event.shiftKey ? 0 : event.deltaY)) {
      event.preventDefault();
      this.pan(sideways);
    }
  };

  private pan(pixels: number) {
    const plot = this.renderRoot.querySelector('.axis');
    const share = pixels / Math.max(1, plot?.clientWidth ?? 1);
    this.dispatchEvent(new CustomEvent<number>('pan', { detail: share }));
  }
}
