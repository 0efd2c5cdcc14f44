import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { hhmm, range } from '../screen/clock.ts';
import type { PlannedOrder, Problem } from '../screen/model.ts';
import { icons } from '../screen/icons.ts';
import '../screen/side-panel.ts';
import type { FeedState } from '../screen/store.ts';
import { base } from '../screen/styles.ts';
import { named, storeId, t } from '../screen/texts.ts';
import { readyAt } from './lanes.ts';
import { works } from './plan-list.ts';
import { WhyWords, type Told } from './why-words.ts';

/** Why an order was promised its time, and where it is now; or what a usual order would be promised. */
@customElement('why-panel')
export class WhyPanel extends LitElement {
  static override styles = [
    base,
    css`
      .body {
        display: grid;
        gap: var(--space-4);
        font-size: var(--text-17);
        line-height: 1.5;
      }
      .range {
        font-size: var(--text-40);
        font-weight: 800;
        line-height: 1.15;
      }
      .was {
        color: var(--ink-soft);
      }
      h3 {
        margin-bottom: 2px;
        color: var(--ink-soft);
        font-size: var(--text-15);
        font-weight: 600;
      }
      .decided {
        padding: var(--space-3) var(--space-4);
        border-left: 4px solid var(--accent);
        border-radius: 0 var(--radius) var(--radius) 0;
        background: var(--sunken);
        font-size: var(--text-22);
        line-height: 1.4;
      }
      .needs {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
      .needs li {
        padding: 2px 10px;
        border: 1px solid var(--edge);
        border-radius: 999px;
        font-weight: 600;
      }
      .late {
        color: var(--late);
        font-weight: 600;
      }
      .pieces li {
        display: flex;
        gap: var(--space-3);
        justify-content: space-between;
        padding: 6px 0;
        border-bottom: 1px solid var(--line);
      }
      .when {
        text-align: right;
      }
      .problem {
        display: flex;
        gap: var(--space-3);
        font-size: var(--text-22);
      }
    `,
  ];

  @property({ attribute: false }) view!: FeedState;
  @property({ type: Number }) now = 0;
  /** The id of the order, or null for a usual one. */
  @property({ attribute: false }) of: string | null = null;
  @state() private told: Told | null = null;
  @state() private problem: Problem | null = null;
  private asked = '';

  override willUpdate(changed: PropertyValues<this>) {
    const key = `${this.of} ${this.order?.promiseFrom} ${this.order?.number}`;
    if (changed.has('of') || (this.of !== null && key !== this.asked)) {
      this.asked = key;
      void this.ask(key);
    }
  }

  private get order(): PlannedOrder | undefined {
    return this.view.plan?.orders.find(({ id }) => id === this.of);
  }

  private async ask(key: string) {
    const address = `/api/stores/${encodeURIComponent(storeId())}/plan/${this.of === null ? 'usual' : `orders/${this.of}`}`;
    const answer = await fetch(address).catch(() => null);
    const said = (await answer?.json().catch(() => null)) as Told | Problem | null | undefined;
    if (key !== this.asked) {
      return;
    }
    this.problem = answer?.ok && said ? null : ((said as Problem | null | undefined) ?? { title: t('problem.unreachable') });
    this.told = answer?.ok && said ? (said as Told) : this.told;
  }

  override render() {
    return html`<side-panel .heading=${this.heading()}>
      <div class="body" aria-live="polite">
        ${this.problem
          ? html`<p class="problem" role="alert">${icons.warning}<span><b>${this.problem.title}</b><br />${this.problem.detail ?? ''}</span></p>`
          : nothing}
        ${this.told ? this.words(this.told) : this.problem ? nothing : html`<p role="status">${t('connecting')}</p>`}
      </div>
    </side-panel>`;
  }

  private heading(): string {
    const number = this.told?.number ?? this.order?.number;
    return this.of === null ? t('why.usual') : number ? t('why.title', number) : t('why.title.paying');
  }

  private words(told: Told) {
    const words = new WhyWords(this.view.stations, this.view.store?.zone ?? 'UTC');
    return html`
      <div>
        ${told.name ? html`<p class="was">${named(told.name)}</p>` : nothing}
        <p class="range">${words.range(told.now)}</p>
      </div>
      <p>${this.of === null ? words.wait(told, this.now) : words.asked(told)}</p>
      <div>
        <h3>${t('why.needs')}</h3>
        <ul class="needs">${words.needs(told).map((need) => html`<li>${need}</li>`)}</ul>
      </div>
      ${told.cause === null
        ? nothing
        : html`<div>
            <h3>${t('why.decided')}</h3>
            <p class="decided">${words.because(told.cause)}</p>
          </div>
          <p>${words.soonest(told)}</p>`}
      ${told.moves.map(
        (move) => html`<div>
          <h3>${t('why.moved', hhmm(move.at, this.view.store?.zone ?? 'UTC'), words.range(move.from), words.range(move.to))}</h3>
          <p class="decided">${words.because(move.cause)}</p>
        </div>`,
      )}
      ${this.of === null ? nothing : this.going()}
    `;
  }

  /** Where it is now: what is left of it. */
  private going() {
    const { order, now } = this;
    if (!order) {
      return html`<p role="status">${icons.check} ${t('why.done')}</p>`;
    }
    const zone = this.view.store?.zone ?? 'UTC';
    const ready = readyAt(order, now);
    const late = ready === null ? 0 : Math.ceil((ready - Date.parse(order.promiseTo)) / 60_000);
    return html`<div>
      <h3>${t('why.now')}</h3>
      <ul class="pieces">
        ${works(order, this.view.stations, now).map(
          (work) => html`<li>
            <span><b>${work.station}</b> ${work.what}</span>
            <span class="when">${range(work.from, work.to, zone)} · ${t(`timeline.doing.${work.doing}`)}</span>
          </li>`,
        )}
      </ul>
      ${ready === null
        ? nothing
        : html`<p class=${late > 0 ? 'late' : ''}>${t('why.ready', hhmm(ready, zone))} ${late > 0 ? t('why.ready.late', late) : ''}</p>`}
    </div>`;
  }
}
