import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icons } from '../screen/icons.ts';
import type { Line, Station, Store, Ticket } from '../screen/model.ts';
import { base } from '../screen/styles.ts';
import { named, t } from '../screen/texts.ts';
import { bandStyles, ticketBand } from '../screen/ticket-band.ts';
import { lineStyles, lineText } from '../screen/ticket-lines.ts';
import { grouped, isLive, isUnmade, progress, type Progress, type Step } from '../screen/tickets.ts';

const STEP_ICON: Record<Step, unknown> = { waiting: icons.clock, working: icons.flame, made: icons.made, ready: icons.check };

/** A whole order as the expediter sees it: how far each station is, and what can be passed. */
@customElement('order-pass-card')
export class OrderPassCard extends LitElement {
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
      :host([complete]) article {
        border-color: var(--ready);
      }
      :host([selected]) article {
        border-color: #ffffff;
        box-shadow: 0 0 0 4px #ffffff;
      }
      :host([leaving]) article {
        opacity: 0.25;
        pointer-events: none;
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        padding: 10px var(--space-3) 6px;
        border-bottom: 1px solid var(--line);
      }
      .chip {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        padding: 3px 10px;
        border: 2px solid var(--edge);
        border-radius: 999px;
        font-size: 20px;
        font-weight: 700;
      }
      .chip.working {
        border-color: var(--warning);
        color: var(--warning);
      }
      .chip.made,
      .chip.ready {
        border-color: var(--ready);
        color: var(--ready);
      }
      .chip.ready {
        background: var(--ready-soft);
      }
      .line {
        grid-template-columns: 1.9em 1fr auto auto;
        align-items: center;
        padding: 6px 6px 6px var(--space-3);
      }
      .line .pass {
        min-height: 64px;
        margin-left: 6px;
        padding: 0 12px;
        border-color: var(--ready);
        color: var(--ready);
        font-size: 20px;
      }
      .line.MADE .what {
        color: var(--ink);
        font-weight: 600;
      }
      .line.MADE .modifier {
        color: #ffd9c4;
      }
      .passable .state svg {
        display: none;
      }

      .word {
        font-size: 20px;
        font-weight: 700;
      }
      .band,
      .chips,
      footer {
        break-inside: avoid;
      }
      footer {
        padding: var(--space-2);
      }
      footer .button {
        width: 100%;
        font-size: 24px;
      }
      footer .whole {
        border-color: transparent;
        background: #1c7f46;
        color: #ffffff;
        font-weight: 800;
      }
      footer .seen {
        border-color: transparent;
        background: #f7f5f0;
        color: #17120a;
      }
      footer,
      .waits {
        border-bottom: 1px solid var(--line);
      }
      .waits {
        padding: 6px;
        color: var(--ink-soft);
        font-size: 22px;
        font-weight: 600;
        text-align: center;
      }
    `,
  ];

  @property({ attribute: false }) ticket!: Ticket;
  @property({ attribute: false }) store!: Store;
  @property({ attribute: false }) stations: readonly Station[] = [];
  @property({ attribute: false }) altered: readonly number[] = [];
  @property({ attribute: false }) slotNo: number | null = null;
  @property({ type: Number }) now = 0;
  @property({ type: Boolean, reflect: true }) selected = false;
  @property({ type: Boolean, reflect: true }) leaving = false;
  @property({ type: Boolean, reflect: true }) complete = false;

  override render() {
    const { ticket } = this;
    return html`<article aria-label=${t('ticket.label', ticket.number)} aria-current=${this.selected ? 'true' : nothing}
      @pointerdown=${() => this.tell('pick')}>
      ${ticketBand(ticket, this.store, this.now, this.slotNo)}
      ${ticket.state === 'VOID'
        ? nothing
        : html`<div class="chips">${progress(ticket, this.stations).map((each) => this.chip(each))}</div>`}
      ${this.foot()}
      ${grouped(ticket.lines).map(
        (group) => html`<div class="group">
          ${group.set || group.forWhom
            ? html`<p class="head">
                ${group.set ? named(group.set) : nothing}
                ${group.forWhom ? html`<span class="whom">${icons.person} ${group.forWhom}</span>` : nothing}
              </p>`
            : nothing}
          ${group.lines.map((line) => this.line(line))}
        </div>`,
      )}
    </article>`;
  }

  private chip({ station, made, total, step }: Progress) {
    return html`<span class="chip ${step}">
      ${STEP_ICON[step]} ${named(station.name)} ${made}/${total}<span class="visually-hidden">${t(`step.${step}`)}</span>
    </span>`;
  }

  private line(line: Line) {
    const shown = this.ticket.state === 'VOID' ? { ...line, state: 'VOID' as const } : line;
    const passable = this.passes && shown.state === 'MADE';
    return html`<div class="line ${shown.state} ${passable ? 'passable' : ''}">
      ${lineText(shown, this.altered.includes(line.no), null, this.ticket.state !== 'VOID')}
      ${passable
        ? html`<button class="button pass" aria-label=${t('pass.line.label', named(line.name), this.ticket.number)}
            ?disabled=${this.leaving} @click=${() => this.tell('pass-line', line.no)}>${t('pass.line')}</button>`
        : nothing}
    </div>`;
  }

  private foot() {
    const { ticket } = this;
    if (ticket.state === 'VOID') {
      return html`<footer><button class="button seen" ?disabled=${this.leaving} @click=${() => this.tell('pass')}>
        ${icons.check} ${t('seen')}
      </button></footer>`;
    }
    const unmade = ticket.lines.filter((line) => isLive(line) && isUnmade(line)).length;
    if (!this.passes) {
      return html`<p class="waits">${t('expediter.byStations', unmade)}</p>`;
    }
    return unmade > 0
      ? html`<p class="waits">${t('expediter.waits', unmade)}</p>`
      : html`<footer><button class="button whole" aria-label=${t('pass.label', ticket.number)} ?disabled=${this.leaving}
          @click=${() => this.tell('pass')}>${icons.check} ${t('pass')}</button></footer>`;
  }

  private get passes(): boolean {
    return this.store.readyBy === 'EXPEDITER';
  }

  private tell(what: 'pick' | 'pass' | 'pass-line', line?: number) {
    this.dispatchEvent(new CustomEvent(what, { detail: line }));
  }
}
