import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { range } from '../screen/clock.ts';
import { icons } from '../screen/icons.ts';
import type { Plan, PlannedOrder, Station } from '../screen/model.ts';
import { base } from '../screen/styles.ts';
import { named, t } from '../screen/texts.ts';
import { doing, isLate, isMoved, isThere, type Doing } from './lanes.ts';
import { called, DOING_ICON } from './plan-chart.ts';

/** What a station makes of one line. */
export interface Work {
  readonly station: string;
  readonly what: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly doing: Doing;
}

/** An order's pieces, those of one line and one station together. */
export function works(order: PlannedOrder, stations: readonly Station[], now: number): Work[] {
  const groups = new Map<string, PlannedOrder['pieces'][number][]>();
  for (const piece of order.pieces) {
    const key = `${piece.station}:${piece.line}:${doing(order, piece, now)}`;
    groups.set(key, [...(groups.get(key) ?? []), piece]);
  }
  const place = (code: string) => stations.findIndex((station) => station.code === code);
  return [...groups.values()].sort(([a], [b]) => place(a!.station) - place(b!.station)).map((pieces) => {
    const [first] = pieces;
    const name = named(first!.name);
    return {
      station: named(stations.find(({ code }) => code === first!.station)?.name) || first!.station,
      what: name === '' ? `${pieces.length}×` : `${pieces.length}× ${name}`,
      from: pieces.map(({ begin }) => begin).sort()[0],
      to: pieces.map(({ end }) => end).sort().at(-1),
      doing: doing(order, first!, now),
    };
  });
}

/** The timeline as a table: for ears, for keys, and for whoever likes lists. */
@customElement('plan-list')
export class PlanList extends LitElement {
  static override styles = [
    base,
    css`
      table {
        width: 100%;
        max-width: 1280px;
        margin: 0 auto;
        border-collapse: collapse;
        background: var(--card);
        font-size: var(--text-17);
      }
      th,
      td {
        padding: var(--space-2) var(--space-4);
        border-bottom: 1px solid var(--line);
        text-align: left;
        vertical-align: middle;
      }
      thead th {
        position: sticky;
        top: 0;
        background: var(--card);
        color: var(--ink-soft);
        font-size: var(--text-15);
      }
      tbody th {
        font-size: var(--text-22);
        white-space: nowrap;
      }
      .promise {
        white-space: nowrap;
      }
      .late {
        color: var(--late);
        font-weight: 600;
      }
      .due {
        font-weight: 700;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space-3);
        padding: 2px 0;
      }
      .station {
        min-width: 6em;
        color: var(--ink-soft);
      }
      .button {
        min-height: 48px;
        font-size: var(--text-17);
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) plan!: Plan;
  @property({ attribute: false }) stations: readonly Station[] = [];
  @property({ type: Number }) now = 0;
  @property() zone = 'UTC';

  override render() {
    return html`<table>
      <caption class="visually-hidden">${t('timeline.name')}</caption>
      <thead><tr>
        <th scope="col">${t('timeline.col.order')}</th><th scope="col">${t('timeline.promised')}</th>
        <th scope="col">${t('timeline.col.work')}</th><th scope="col"><span class="visually-hidden">${t('timeline.why')}</span></th>
      </tr></thead>
      <tbody>${this.plan.orders.filter((order) => isThere(order, this.now)).map((order) => this.order(order))}</tbody>
    </table>`;
  }

  private order(order: PlannedOrder) {
    const why = () => this.dispatchEvent(new CustomEvent<string>('pick', { detail: order.id }));
    return html`<tr>
      <th scope="row">${called(order)}</th>
      <td class="promise">${range(order.promiseFrom, order.promiseTo, this.zone)}
        ${isLate(order, this.now) ? html`<div class="late">${icons.late} ${t('timeline.late')}</div>` : nothing}
        ${isMoved(order) ? html`<div>${icons.right} ${t('timeline.moved')}</div>` : nothing}</td>
      <td><ul>
        ${works(order, this.stations, this.now).map(
          (work) => html`<li class=${work.doing}>
            <span class="station">${work.station}</span><span>${work.what}</span><span>${range(work.from, work.to, this.zone)}</span>
            <span>${DOING_ICON[work.doing]} ${t(`timeline.doing.${work.doing}`)}</span>
          </li>`,
        )}
      </ul></td>
      <td><button class="button" aria-label=${t('why.title', called(order))} @click=${why}>${t('timeline.why')}</button></td>
    </tr>`;
  }
}
