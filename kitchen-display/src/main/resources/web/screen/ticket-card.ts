import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { allergyNote, allergyStyles } from './allergy-note.ts';
import { icons } from './icons.ts';
import type { Line, Plan, Station, Store, Ticket } from './model.ts';
import type { Start } from './starts.ts';
import { base } from './styles.ts';
import { named, t } from './texts.ts';
import { bandStyles, ticketBand } from './ticket-band.ts';
import { lineStyles, lineText } from './ticket-lines.ts';
import { canRemake, grouped, inStationOrder, isMissing, isUnmade } from './tickets.ts';

export const cardStyles = [
  base,
  bandStyles,
  allergyStyles,
  lineStyles,
  css`
    article {
      overflow: clip;
      border: 2px solid transparent;
      border-radius: 12px;
      background: var(--card);
      box-decoration-break: clone;
    }
    :host([marked]) article {
      border-color: var(--mark);
    }
    :host([selected]) article {
      border-color: var(--chosen);
      box-shadow: 0 0 0 4px var(--chosen);
    }
    :host([leaving]) article {
      opacity: 0.25;
      pointer-events: none;
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
    footer .cannot {
      flex: none;
      padding: 0 10px;
      color: var(--ink-soft);
      font-size: 20px;
    }
    footer .plain {
      border-color: transparent;
      background: var(--plain);
      color: var(--plain-ink);
      font-weight: 800;
    }
    footer .plain:not([disabled]):hover {
      background: var(--plain-hover);
    }
  `,
];

/** A ticket on the wall or before the expediter: its band, its lines in groups, and what a finger does to it. */
export abstract class TicketCard extends LitElement {
  @property({ attribute: false }) ticket!: Ticket;
  @property({ attribute: false }) store!: Store;
  @property({ attribute: false }) stations: readonly Station[] = [];
  @property({ attribute: false }) plan: Plan | null = null;
  @property({ attribute: false }) slotNo: number | null = null;
  /** The line that a key has chosen. */
  @property({ attribute: false }) lineNo: number | null = null;
  @property({ type: Number }) now = 0;
  @property({ type: Boolean, reflect: true }) selected = false;
  @property({ type: Boolean, reflect: true }) leaving = false;
  /** Stands out by its edge: started on the wall, complete before the expediter. */
  @property({ type: Boolean, reflect: true }) marked = false;

  protected abstract line(line: Line): TemplateResult;

  protected get voided(): boolean {
    return this.ticket.state === 'VOID';
  }

  /** @param readHere the stations that have to say that they read it; null where nothing is made */
  protected card(readHere: readonly string[] | null, ...inside: unknown[]) {
    return html`<article aria-label=${t('ticket.label', this.ticket.number)} aria-current=${this.selected ? 'true' : nothing}
      @pointerdown=${() => this.tell('pick')}>
      ${ticketBand(this.ticket, this.store, this.now, this.slotNo)}
      ${allergyNote(this.ticket, readHere ?? [], readHere && !this.voided ? () => this.tell('read') : null, this.leaving)} ${inside}
    </article>`;
  }

  protected lines(of: readonly Line[]) {
    const shown = this.voided ? of.map((line) => ({ ...line, state: 'VOID' as const })) : of;
    return grouped(inStationOrder(shown, this.stations)).map(
      ({ set, forWhom, lines }) => html`<div class="group ${set || forWhom ? 'together' : ''}">
        ${set || forWhom
          ? html`<p class="head">
              ${set ? html`<span>${named(set)}</span>` : nothing}
              ${forWhom ? html`<span class="whom">${icons.person} ${forWhom}</span>` : nothing}
            </p>`
          : nothing}
        ${lines.map((line) => this.line(line))}
      </div>`,
    );
  }

  protected text(line: Line, station: string | null = null, start: Start | null = null) {
    return lineText(line, station, !this.voided, start);
  }

  protected cannot() {
    return this.ticket.lines.some((line) => isUnmade(line) || isMissing(line) || line.state === 'MADE')
      ? html`<button class="button cannot" aria-label=${t('cantmake.label', this.ticket.number)} ?disabled=${this.leaving}
          @click=${() => this.tell('cannot-make')}>${t('cantmake.short')}</button>`
      : nothing;
  }

  protected again() {
    return this.ticket.lines.some(canRemake)
      ? html`<button class="button cannot" aria-label=${t('remake.label', this.ticket.number)} ?disabled=${this.leaving}
          @click=${() => this.tell('remake')}>${t('remake.short')}</button>`
      : nothing;
  }

  protected tell(what: string, line?: number) {
    this.dispatchEvent(new CustomEvent(what, { detail: line }));
  }
}
