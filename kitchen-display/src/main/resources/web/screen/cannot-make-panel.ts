import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icons } from './icons.ts';
import type { Line, Ticket, Why } from './model.ts';
import { panelStyles } from './panel-styles.ts';
import './side-panel.ts';
import { base } from './styles.ts';
import { named, t } from './texts.ts';
import { isMissing, isUnmade } from './tickets.ts';

/** What a cook says of one line. */
export interface GivenUp {
  readonly line: Line;
  readonly why: Why;
  /** Whether guests shall not order it any more today. */
  readonly offMenu: boolean;
}

const WHYS: readonly Why[] = ['SOLD_OUT', 'BROKEN', 'OTHER'];

/** Says that a line cannot be made: the second tap is the reason. */
@customElement('cannot-make-panel')
export class CannotMakePanel extends LitElement {
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
      .choices {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
        margin: var(--space-2) 0 0;
      }
      .choices .button {
        padding: 0 var(--space-2);
      }
      .off {
        justify-content: flex-start;
        width: 100%;
        margin: var(--space-3) 0 0;
      }
      .box {
        display: inline-grid;
        place-content: center;
        width: 28px;
        height: 28px;
        border: 2px solid currentColor;
        border-radius: 6px;
      }
    `,
  ];

  @property({ attribute: false }) ticket!: Ticket;
  @state() private offMenu = true;

  override render() {
    const lines = this.ticket.lines.filter((line) => isUnmade(line) || isMissing(line) || line.state === 'MADE');
    return html`<side-panel .heading=${t('cantmake.title', this.ticket.number)}>
      <p class="note">${t('cantmake.note')}</p>
      ${lines.some((line) => !isMissing(line))
        ? html`<button class="button off" role="checkbox" aria-checked=${this.offMenu} @click=${() => (this.offMenu = !this.offMenu)}>
            <span class="box">${this.offMenu ? icons.check : nothing}</span> ${t('cantmake.offMenu')}
          </button>`
        : nothing}
      ${lines.length === 0 ? html`<p class="empty">${t('cantmake.none')}</p>` : lines.map((line) => this.line(line))}
    </side-panel>`;
  }

  private line(line: Line) {
    const what = `${line.quantity}× ${named(line.name)}`;
    return html`<section class="line" aria-label=${what}>
      <span>${what}</span>
      ${line.modifiers.length > 0 ? html`<p class="note">${line.modifiers.map(named).join(t('list.comma'))}</p>` : nothing}
      ${isMissing(line)
        ? html`<p class="said">${icons.warning} ${t('cantmake.asking')}</p>
            <div class="choices"><button class="button" style="grid-column: 1 / -1" @click=${() => this.tell('can-make', line)}>
              ${icons.undo} ${t('cantmake.can')}
            </button></div>`
        : html`<div class="choices" role="group" aria-label=${t('cantmake.why')}>
            ${WHYS.map(
              (why) => html`<button class="button danger" aria-label=${`${t(`cantmake.${why}`)}: ${what}`}
                @click=${() => this.tell('give-up', { line, why, offMenu: why === 'SOLD_OUT' && this.offMenu })}>
                ${t(`cantmake.${why}`)}
              </button>`,
            )}
          </div>`}
    </section>`;
  }

  private tell(what: 'give-up' | 'can-make', detail: GivenUp | Line) {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }
}
