import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { duration } from '../screen/clock.ts';
import { icons } from '../screen/icons.ts';
import type { Line } from '../screen/model.ts';
import { startAt } from '../screen/starts.ts';
import { named, t } from '../screen/texts.ts';
import { cardStyles, TicketCard } from '../screen/ticket-card.ts';
import { isLive, isUnmade, progress, type Progress, type Step } from '../screen/tickets.ts';

const STEP_ICON: Record<Step, unknown> = { waiting: icons.clock, working: icons.flame, made: icons.made, ready: icons.check };

/** A whole order as the expediter sees it: how far each station is, and what can be passed. */
@customElement('order-pass-card')
export class OrderPassCard extends TicketCard {
  static override styles = [
    cardStyles,
    css`
      :host {
        --mark: var(--ready);
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
      .chip.now {
        border-color: transparent;
        background: var(--accent);
        color: var(--accent-ink);
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
        color: var(--modifier);
      }
      .passable .state svg {
        display: none;
      }
      footer .whole {
        border-color: transparent;
        background: #1c7f46;
        color: #ffffff;
        font-weight: 800;
      }
      footer {
        align-items: center;
        border-bottom: 1px solid var(--line);
      }
      .waits {
        flex: 1;
        padding: 6px;
        color: var(--ink-soft);
        font-size: 22px;
        font-weight: 600;
        text-align: center;
      }
    `,
  ];

  override render() {
    const { ticket, voided } = this;
    const chips = voided ? nothing : html`<div class="chips">${progress(ticket, this.stations).map((each) => this.chip(each))}</div>`;
    return this.card(null, chips, this.foot(), this.lines(ticket.lines));
  }

  private chip({ station, made, total, step }: Progress) {
    const start = step === 'waiting' ? startAt(this.plan, this.ticket, station.code, this.now) : null;
    return html`<span class="chip ${step} ${start === 'now' ? 'now' : ''}">
      ${STEP_ICON[step]} ${named(station.name)} ${made}/${total}
      ${start === null
        ? html`<span class="visually-hidden">${t(`step.${step}`)}</span>`
        : start === 'now'
          ? t('start.now')
          : `${t('start.in')} ${duration(start)}`}
    </span>`;
  }

  protected line(line: Line) {
    const passable = this.passes && line.state === 'MADE';
    return html`<div class="line ${line.state} ${passable ? 'passable' : ''} ${this.lineNo === line.no ? 'chosen' : ''}">
      ${this.text(line)}
      ${passable
        ? html`<button class="button pass" aria-label=${t('pass.line.label', named(line.name), this.ticket.number)}
            ?disabled=${this.leaving} @click=${() => this.tell('pass-line', line.no)}>${t('pass.line')}</button>`
        : nothing}
    </div>`;
  }

  private foot() {
    const { ticket, voided } = this;
    const unmade = ticket.lines.filter((line) => isLive(line) && isUnmade(line)).length;
    if (!voided && (!this.passes || unmade > 0)) {
      return html`<footer><p class="waits">${t('expediter.waits', unmade)}</p>${this.cannot()} ${this.again()}</footer>`;
    }
    const does = voided ? 'seen' : 'pass';
    return html`<footer>${voided ? nothing : html`${this.cannot()} ${this.again()}`}
      <button class="button ${voided ? 'plain' : 'whole'}" aria-label=${t(`${does}.label`, ticket.number)}
        ?disabled=${this.leaving} @click=${() => this.tell('pass')}>${icons.check} ${t(does)}</button></footer>`;
  }

  private get passes(): boolean {
    return this.store.readyBy === 'EXPEDITER';
  }
}
