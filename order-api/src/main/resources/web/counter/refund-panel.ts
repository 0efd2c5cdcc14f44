import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { problemOf, Refused } from '../screen/calls.ts';
import { icons } from '../screen/icons.ts';
import { newId } from '../screen/ids.ts';
import type { Problem } from '../screen/model.ts';
import { panelStyles } from '../screen/panel-styles.ts';
import '../screen/side-panel.ts';
import { people, type Staff } from '../screen/staff.ts';
import { base } from '../screen/styles.ts';
import { named, t } from '../screen/texts.ts';
import { api, type Approval, type OrderCard, type Refundable, type RefundableLine } from './api.ts';
import './manager-pin.ts';
import { money, share } from './money.ts';

const REASONS = ['MISSING', 'WRONG_ITEM', 'QUALITY', 'TOO_LATE', 'CANNOT_MAKE', 'OTHER'] as const;

/** Pays money back: everything is chosen, the reason and one more tap do it. Keeps what was entered when refused. */
@customElement('refund-panel')
export class RefundPanel extends LitElement {
  static override styles = [
    base,
    panelStyles,
    css`
      .row {
        min-height: 72px;
      }
      .row.none {
        color: var(--ink-soft);
      }
      .stepper {
        display: flex;
        align-items: center;
        gap: var(--space-2);
      }
      .stepper .button {
        min-width: 56px;
        min-height: 56px;
        padding: 0;
      }
      .stepper b {
        min-width: 1.6em;
        font-size: var(--text-22);
        text-align: center;
      }
      .choices {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
      }
      .choices .button {
        padding: 0 var(--space-2);
        font-size: var(--text-17);
      }
      .field {
        min-height: 56px;
        font-size: var(--text-17);
      }
      .whole {
        width: 100%;
        min-height: 72px;
        margin-top: var(--space-3);
        font-size: var(--text-28);
      }
      .sum {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        font-size: var(--text-17);
      }
      .sum b {
        font-size: var(--text-22);
      }
      .sum .button {
        min-height: 56px;
        margin-left: auto;
        font-size: var(--text-17);
      }
      .problem {
        display: flex;
        gap: var(--space-3);
        margin: var(--space-3) 0;
        padding: var(--space-3) var(--space-4);
        border: 2px solid var(--late);
        border-radius: var(--radius);
        background: var(--late-soft);
        color: var(--late);
        font-size: var(--text-17);
        line-height: 1.45;
      }
      .problem b {
        display: block;
      }
    `,
  ];

  @property({ attribute: false }) order!: OrderCard;
  @state() private refundable: Refundable | null = null;
  @state() private left: ReadonlyMap<number, number> = new Map();
  @state() private reason: (typeof REASONS)[number] | null = null;
  @state() private note = '';
  @state() private problem: Problem | null = null;
  /** Managers who can approve it; null until one is needed. */
  @state() private managers: readonly Staff[] | null = null;
  @state() private busy = false;
  /** The same for every try of this panel: whatever happens on the way, it is refunded once. */
  private readonly key = `counter-${newId()}`;

  override connectedCallback() {
    super.connectedCallback();
    void this.load();
  }

  private async load() {
    try {
      this.refundable = await api.refundable(this.order.id);
    } catch (refused) {
      this.fail(refused);
    }
  }

  override render() {
    const lines = this.lines();
    const amount = this.amount();
    return html`<side-panel .heading=${t('counter.refund.title', this.order.number)}>
      ${this.managers && this.refundable
        ? html`<p class="sum">
            <b>${t('counter.refund.do', money(amount, this.refundable.currency))}</b> ${t(`counter.refund.${this.reason}`)}
            <button class="button" ?disabled=${this.busy} @click=${() => this.change()}>${t('counter.refund.change')}</button>
          </p>`
        : nothing}
      ${this.refundable && !this.managers
        ? html`<ul class="rows">${lines.map((line) => this.row(line))}</ul>
            <div class="choices" role="radiogroup" aria-label=${t('counter.refund.why')}>
              ${REASONS.map(
                (reason) => html`<button class="button" role="radio" aria-checked=${this.reason === reason} ?disabled=${this.busy}
                  @click=${() => (this.reason = reason)}>${t(`counter.refund.${reason}`)}</button>`,
              )}
            </div>
            <input class="field" maxlength="200" aria-label=${t('counter.refund.note')} placeholder=${t('counter.refund.note')}
              .value=${this.note} @input=${(e: InputEvent) => (this.note = (e.target as HTMLInputElement).value)} />`
        : nothing}
      ${this.problem
        ? html`<div class="problem" role="alert">${icons.late} <span><b>${this.problem.title}</b>${this.problem.detail ?? ''}</span></div>`
        : nothing}
      ${this.managers
        ? html`<manager-pin .managers=${this.managers} .busy=${this.busy}
            @approve=${(e: CustomEvent<Approval>) => this.refund(e.detail)}></manager-pin>`
        : this.refundable
          ? html`<button class="button primary whole" ?disabled=${this.busy || this.reason === null || amount === 0} @click=${() => this.refund()}>
              ${t('counter.refund.do', money(amount, this.refundable.currency))}
            </button>`
          : nothing}
    </side-panel>`;
  }

  private row(line: RefundableLine) {
    const pieces = this.pieces(line);
    const name = named(line.name);
    return html`<li class="row ${pieces === 0 ? 'none' : ''}">
      <span class="grow">${name}<div class="note">${money(this.cost(line, pieces), this.refundable!.currency)}</div></span>
      <span class="stepper" role="group" aria-label=${name}>
        <button class="button" aria-label=${t('counter.refund.less', name)} ?disabled=${pieces === 0 || this.busy}
          @click=${() => this.set(line, pieces - 1)}>${icons.minus}</button>
        <b>${pieces}</b>
        <button class="button" aria-label=${t('counter.refund.more', name)} ?disabled=${pieces === line.left || this.busy}
          @click=${() => this.set(line, pieces + 1)}>${icons.plus}</button>
      </span>
    </li>`;
  }

  /** Those of which something can go back. */
  private lines(): readonly RefundableLine[] {
    return this.refundable?.lines.filter(({ left, amount }) => left > 0 && amount > 0) ?? [];
  }

  private pieces(line: RefundableLine): number {
    return this.left.get(line.no) ?? line.left;
  }

  private set(line: RefundableLine, pieces: number) {
    this.left = new Map(this.left).set(line.no, pieces);
    this.problem = null;
  }

  private change() {
    [this.problem, this.managers] = [null, null];
  }

  private cost(line: RefundableLine, pieces: number): number {
    const sold = this.order.lines.find(({ no }) => no === line.no)?.amount ?? line.amount;
    return share(sold, line.quantity, line.quantity - line.left, pieces);
  }

  private all(): boolean {
    return this.lines().every((line) => this.pieces(line) === line.left);
  }

  private amount(): number {
    const chosen = this.lines().reduce((sum, line) => sum + this.cost(line, this.pieces(line)), 0);
    return this.all() ? (this.refundable?.left ?? 0) : Math.min(chosen, this.refundable?.left ?? 0);
  }

  private async refund(manager?: Approval) {
    if (this.busy || this.reason === null) {
      return;
    }
    this.busy = true;
    this.problem = null;
    const lines = Object.fromEntries(this.lines().map((line) => [line.no, this.pieces(line)] as const).filter(([, n]) => n > 0));
    const what = this.all() ? { whole: true } : { lines };
    try {
      await api.refund(this.order.id, this.key, {
        ...what,
        reason: this.reason,
        ...(this.note.trim() ? { note: this.note.trim() } : {}),
        ...(manager ? { manager } : {}),
      });
      this.dispatchEvent(new CustomEvent<string>('refunded', { detail: money(this.amount(), this.refundable!.currency) }));
    } catch (refused) {
      await this.refusedBy(refused);
    } finally {
      this.busy = false;
    }
  }

  private async refusedBy(refused: unknown) {
    if (refused instanceof Refused && refused.is('staff-needed')) {
      this.dispatchEvent(new CustomEvent('staff-needed', { detail: () => this.refund() }));
      return;
    }
    this.fail(refused);
    if (refused instanceof Refused && refused.is('refund-needs-manager')) {
      this.problem = { title: t('counter.refund.needsManager'), detail: t('counter.refund.needsManager.detail') };
      this.managers = await people.all().then((all) => all.filter(({ role }) => role === 'MANAGER'), () => []);
    }
  }

  private fail(refused: unknown) {
    this.problem = problemOf(refused);
  }
}
