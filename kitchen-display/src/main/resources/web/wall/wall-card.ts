import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icons } from '../screen/icons.ts';
import type { Line, Station, Store, Ticket } from '../screen/model.ts';
import { base } from '../screen/styles.ts';
import { named, t } from '../screen/texts.ts';
import { bandStyles, ticketBand } from '../screen/ticket-band.ts';
import { lineStyles, lineText } from '../screen/ticket-lines.ts';
import { alsoAt, grouped, linesShown, type LineGroup, type Shown } from '../screen/tickets.ts';

/** One ticket as a cook sees it: what the stations shown make of it. */
@customElement('wall-card')
export class WallCard extends LitElement {
  static override styles = [
    base,
    bandStyles,
    lineStyles,
    css`
      article {
        overflow: clip;
        border: 2px solid transparent;
        border-radius: 12px;
        background: var(--card);
        box-decoration-break: clone;
      }
      :host([started]) article {
        border-color: #5a6675;
      }
      :host([selected]) article {
        border-color: #ffffff;
        box-shadow: 0 0 0 4px #ffffff;
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
      :host([leaving]) article {
        opacity: 0.25;
        pointer-events: none;
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
      .band,
      .chips,
      footer {
        break-inside: avoid;
      }
      footer {
        display: flex;
        gap: var(--space-2);
        padding: var(--space-2);
      }
      footer .button {
        flex: 1;
        font-size: 24px;
      }
      footer .bump {
        flex: 1.6;
        border-color: transparent;
        background: #f7f5f0;
        color: #17120a;
        font-weight: 800;
      }
      footer .bump:not([disabled]):hover {
        background: #ffffff;
      }
    `,
  ];

  @property({ attribute: false }) ticket!: Ticket;
  @property({ attribute: false }) store!: Store;
  @property({ attribute: false }) stations: readonly Station[] = [];
  @property({ attribute: false }) shown: Shown = null;
  @property({ attribute: false }) altered: readonly number[] = [];
  @property({ attribute: false }) slotNo: number | null = null;
  @property({ type: Number }) now = 0;
  @property({ type: Boolean, reflect: true }) selected = false;
  @property({ type: Boolean, reflect: true }) started = false;
  @property({ type: Boolean, reflect: true }) fresh = false;
  @property({ type: Boolean, reflect: true }) leaving = false;

  override render() {
    const { ticket } = this;
    const mine = linesShown(ticket, this.shown);
    const others = alsoAt(ticket, this.shown, this.stations);
    const voided = ticket.state === 'VOID';
    const startable = !voided && mine.some((line) => line.state === 'QUEUED');
    return html`<article aria-label=${t('ticket.label', ticket.number)} aria-current=${this.selected ? 'true' : nothing}
      @pointerdown=${() => this.tell('pick')}>
      ${ticketBand(ticket, this.store, this.now, this.slotNo)}
      ${grouped(mine).map((group) => this.group(group))}
      ${others.length === 0
        ? nothing
        : html`<p class="also">${t('ticket.alsoAt')} ${others.map((s) => html`<span>${named(s.name)}</span>`)}</p>`}
      <footer>
        ${startable
          ? html`<button class="button" aria-label=${t('start.label', ticket.number)} ?disabled=${this.leaving} @click=${() => this.tell('begin')}>
              ${icons.flame} ${t('start')}
            </button>`
          : nothing}
        <button class="button bump" aria-label=${t(voided ? 'seen.label' : 'bump.label', ticket.number)} ?disabled=${this.leaving}
          @click=${() => this.tell('bump')}>
          ${icons.check} ${t(voided ? 'seen' : 'bump')}
        </button>
      </footer>
    </article>`;
  }

  private group(group: LineGroup) {
    const head = group.set !== null || group.forWhom !== null;
    return html`<div class="group">
      ${head
        ? html`<p class="head">
            ${group.set ? html`<span>${named(group.set)}</span>` : nothing}
            ${group.forWhom ? html`<span class="whom">${icons.person} ${group.forWhom}</span>` : nothing}
          </p>`
        : nothing}
      ${group.lines.map((line) => this.line(line))}
    </div>`;
  }

  private line(line: Line) {
    const station = this.shown === null ? this.stations.find(({ code }) => code === line.station) : undefined;
    const voided = this.ticket.state === 'VOID' ? { ...line, state: 'VOID' as const } : line;
    return html`<button class="line ${voided.state}" ?disabled=${this.leaving} @click=${() => this.tell('line', line.no)}>
      ${lineText(voided, this.altered.includes(line.no), station ? named(station.name) : null, this.ticket.state !== 'VOID')}
    </button>`;
  }

  private tell(what: 'pick' | 'begin' | 'bump' | 'line', line?: number) {
    this.dispatchEvent(new CustomEvent(what, { detail: line }));
  }
}
