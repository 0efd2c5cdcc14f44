import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icons } from '../screen/icons.ts';
import type { Line } from '../screen/model.ts';
import { startOf } from '../screen/starts.ts';
import { named, t } from '../screen/texts.ts';
import { cardStyles, TicketCard } from '../screen/ticket-card.ts';
import { alsoAt, following, isUnmade, isUnseenVoid, linesShown, unreadAt, type Shown } from '../screen/tickets.ts';
import { rowStyles } from './row-styles.ts';

const SEVERAL = 3;

/** One ticket as a cook sees it: what the stations shown make of it. */
@customElement('wall-card')
export class WallCard extends TicketCard {
  static override styles = [
    cardStyles,
    css`
      :host {
        --mark: #5a6675;
      }
      :host([fresh]) article {
        animation: arrive 500ms cubic-bezier(0.2, 0.9, 0.3, 1);
      }
      @keyframes arrive {
        from {
          transform: translateY(-24px);
          opacity: 0;
        }
      }
      .line .state {
        min-width: 72px;
        text-align: right;
      }
      .line:hover {
        background: color-mix(in srgb, var(--ink) 6%, transparent);
      }
      .also {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px var(--space-2);
        padding: var(--space-2) var(--space-3);
        color: var(--warning);
        font-size: 22px;
        font-weight: 700;
      }
      /* A ticket that goes on in the next column takes a line along with its buttons. */
      .also,
      footer {
        break-before: avoid;
      }
      .waits {
        padding: var(--space-3);
        color: var(--ink-soft);
        font-size: 22px;
        font-weight: 600;
        text-align: center;
      }
      /* With a fourth button the one that is used most gets a row of its own. */
      footer {
        flex-wrap: wrap;
      }
      footer .button {
        padding: 0 var(--space-2);
        white-space: nowrap;
      }
      footer .plain {
        flex: 1.6;
      }
    `,
    rowStyles,
  ];

  @property({ attribute: false }) shown: Shown = null;
  @property({ type: Boolean, reflect: true }) fresh = false;
  @property({ reflect: true }) layout: 'grid' | 'list' = 'grid';
  /** Whether a row has room for all of it side by side. */
  @property({ type: Boolean, reflect: true }) wide = false;
  /** Whether it has more lines than fit beside its band in less room. */
  @property({ type: Boolean, reflect: true }) several = false;

  protected override willUpdate() {
    this.several = linesShown(this.ticket, this.shown).length >= SEVERAL;
  }

  override render() {
    const { ticket } = this;
    const mine = linesShown(ticket, this.shown);
    return this.card(unreadAt(ticket, mine), html`<div class="work">${this.lines(mine)} ${this.also()}</div>`, this.foot(mine));
  }

  private also() {
    const others = alsoAt(this.ticket, this.shown, this.stations);
    return others.length === 0
      ? nothing
      : html`<p class="also">${t('ticket.alsoAt')} ${others.map((s) => html`<span>${named(s.name)}</span>`)}</p>`;
  }

  private foot(mine: readonly Line[]) {
    const { number } = this.ticket;
    const startable = !this.voided && mine.some((line) => line.state === 'QUEUED');
    const toMake = !this.voided && mine.some(isUnmade);
    const done = toMake ? 'bump' : 'seen';
    if (!toMake && !this.voided && !mine.some(isUnseenVoid)) {
      return html`<p class="waits">${t('cantmake.waits')}</p>`;
    }
    return html`<footer>
      ${startable
        ? html`<button class="button" aria-label=${t('start.label', number)} ?disabled=${this.leaving} @click=${() => this.tell('begin')}>
            ${icons.flame} ${t('start')}
          </button>`
        : nothing}
      ${toMake ? html`${this.cannot()} ${this.again()}` : nothing}
      <button class="button plain" aria-label=${t(`${done}.label`, number)} ?disabled=${this.leaving} @click=${() => this.tell('bump')}>
        ${icons.check} ${t(done)}
      </button>
    </footer>`;
  }

  protected line(line: Line) {
    return html`<button class="line ${line.state} ${this.lineNo === line.no ? 'chosen' : ''}" ?disabled=${this.leaving} @click=${() => this.tell('line', line.no)}>
      ${this.text(line, this.where(line), this.voided ? null : startOf(this.plan, this.ticket, line, this.now))}
    </button>`;
  }

  /** Its station where the wall shows all of them, and where it goes from there. */
  private where(line: Line): string | null {
    const name = (station: string) => named(this.stations.find(({ code }) => code === station)?.name);
    const here = this.shown === null ? name(line.station) : '';
    const next = isUnmade(line) ? following(line).map((station) => `→ ${name(station)}`) : [];
    return [here, ...next].join(' ').trim() || null;
  }
}
