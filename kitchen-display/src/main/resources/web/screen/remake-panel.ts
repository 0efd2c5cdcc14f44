import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icons } from './icons.ts';
import type { Line, RemakeReason, Ticket } from './model.ts';
import { panelStyles } from './panel-styles.ts';
import './side-panel.ts';
import { base } from './styles.ts';
import { named, t } from './texts.ts';
import { canRemake } from './tickets.ts';

/** So many of a line once more, and why. */
export interface MadeAgain {
  readonly line: Line;
  readonly quantity: number;
  readonly reason: RemakeReason;
}

const REASONS: readonly RemakeReason[] = ['DROPPED', 'WRONG', 'QUALITY', 'MISSING', 'OTHER'];

/** Has something that was made already made again: one tap is the reason. */
@customElement('remake-panel')
export class RemakePanel extends LitElement {
  static override styles = [
    base,
    panelStyles,
    css`
      .line {
        padding: var(--space-3) 0;
        border-bottom: 1px solid var(--line);
        font-size: var(--text-22);
        font-weight: 600;
      }
      .what {
        display: flex;
        align-items: center;
        gap: var(--space-3);
      }
      .times {
        display: inline-flex;
        align-items: center;
        gap: var(--space-2);
        font-variant-numeric: tabular-nums;
      }
      .times .button {
        min-width: 64px;
        padding: 0;
      }
      .choices {
        display: grid;
        grid-template-columns: repeat(6, 1fr);
        margin: var(--space-2) 0 0;
      }
      .choices .button {
        grid-column: span 2;
        padding: 0 var(--space-2);
      }
      .choices .button:nth-child(n + 4) {
        grid-column: span 3;
      }
    `,
  ];

  @property({ attribute: false }) ticket!: Ticket;
  /** How many of a line, where not all of it. */
  @state() private fewer: ReadonlyMap<number, number> = new Map();

  override render() {
    const lines = this.ticket.lines.filter(canRemake);
    return html`<side-panel .heading=${t('remake.title', this.ticket.number)}>
      <p class="note">${t('remake.note')}</p>
      ${lines.length === 0 ? html`<p class="empty">${t('remake.none')}</p>` : lines.map((line) => this.line(line))}
    </side-panel>`;
  }

  private line(line: Line) {
    const times = this.times(line);
    const what = `${times}× ${named(line.name)}`;
    return html`<section class="line" aria-label=${`${line.quantity}× ${named(line.name)}`}>
      <div class="what">
        <span class="grow">${what}</span>
        ${line.quantity > 1
          ? html`<span class="times" role="group" aria-label=${t('remake.times', named(line.name))}>
              <button class="button" aria-label=${t('remake.fewer')} ?disabled=${times === 1} @click=${() => this.set(line, times - 1)}>${icons.minus}</button>
              <output aria-live="polite">${t('remake.of', times, line.quantity)}</output>
              <button class="button" aria-label=${t('remake.more')} ?disabled=${times === line.quantity} @click=${() => this.set(line, times + 1)}>${icons.plus}</button>
            </span>`
          : nothing}
      </div>
      ${line.modifiers.length > 0 ? html`<p class="note">${line.modifiers.map(named).join(t('list.comma'))}</p>` : nothing}
      <div class="choices" role="group" aria-label=${t('remake.why')}>
        ${REASONS.map(
          (reason) => html`<button class="button" aria-label=${`${t(`remake.${reason}`)}: ${what}`} @click=${() => this.tell({ line, quantity: times, reason })}>
            ${t(`remake.${reason}`)}
          </button>`,
        )}
      </div>
    </section>`;
  }

  private times(line: Line): number {
    return this.fewer.get(line.no) ?? line.quantity;
  }

  private set(line: Line, times: number) {
    this.fewer = new Map(this.fewer).set(line.no, times);
  }

  private tell(detail: MadeAgain) {
    this.dispatchEvent(new CustomEvent<MadeAgain>('make-again', { detail }));
  }
}

/** What a screen asks for, and the words that tell that it was done. */
export const remaking = (ticket: Ticket, { line, quantity, reason }: MadeAgain) => ({
  wish: { action: 'remake' as const, ticket: ticket.id, lines: [line.no], quantity, reason },
  text: t('remake.done', `${quantity}× ${named(line.name)}`, ticket.number),
});
