import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { datedRange, hhmm } from '../screen/clock.ts';
import { icons } from '../screen/icons.ts';
import type { Line, Problem, Ticket } from '../screen/model.ts';
import { base } from '../screen/styles.ts';
import { language, named, t } from '../screen/texts.ts';
import { dining, place, placeIcon } from '../screen/ticket-band.ts';
import { isStillOwed, type CardLine, type HandOver, type OrderCard, type Refund } from './api.ts';
import { canRemake, isOpenRemake } from '../screen/tickets.ts';
import './missing-lines.ts';
import type { Answered } from './missing-lines.ts';
import { orderCardStyles } from './order-card-styles.ts';
import './override-form.ts';

const REASONS = new Set(['MISSING', 'WRONG_ITEM', 'QUALITY', 'TOO_LATE', 'CANNOT_MAKE', 'OTHER']);

/** One order that was found: what is in it, whether it may go, and the one button that hands it over. */
@customElement('order-card')
export class OrderCardElement extends LitElement {
  static override styles = [base, orderCardStyles];

  @property({ attribute: false }) order!: OrderCard;
  /** What was searched: the pickup code where the order is proven. */
  @property() query = '';
  @property() zone = 'UTC';
  /** The server's time, in epoch milliseconds. */
  @property({ attribute: false }) now = 0;
  @property({ attribute: false }) problem: Problem | null = null;
  /** How its kitchen has it; null where that is over. */
  @property({ attribute: false }) ticket: Ticket | null = null;
  @property({ type: Boolean }) busy = false;
  @property({ type: Boolean }) printable = false;
  /** Whether it was handed over on this very card. */
  @property({ type: Boolean }) justNow = false;
  @state() private kept: ReadonlySet<number> = new Set();
  @state() private code = '';
  @state() private overriding = false;
  @state() private hiding = false;

  override willUpdate(changed: Map<string, unknown>) {
    if (changed.has('order') && this.order.handedOver) {
      this.overriding = false;
      this.code = '';
    }
  }

  override render() {
    const { order } = this;
    const look = this.problem ? 'refused' : order.proven ? 'proven' : '';
    return html`<article class=${look} aria-label=${t('ticket.label', order.number)}>
      <div class="head">
        <h2>${order.number}</h2>
        <span class="nickname">${order.nickname}</span>
        <span>${placeIcon(order.pickup)} ${place(order.pickup)}</span>
        ${dining(order)}
        ${order.promiseTo ? html`<span>${t('counter.due', datedRange(order.promiseFrom, order.promiseTo, this.zone, this.now, language()))}</span>` : nothing}
        <span>${order.total}</span>
        <span class="state ${order.state === 'READY' ? 'ready' : ''}">${t(`counter.state.${order.state}`)}</span>
      </div>
      ${order.allergy ? html`<p class="allergy">${icons.warning} <span><b>${t('allergy')}</b> ${order.allergy}</span></p>` : nothing}
      ${order.missing.length > 0
        ? html`<missing-lines .missing=${order.missing} .zone=${this.zone} .busy=${this.busy}
            @answer=${(e: CustomEvent<Answered>) => this.dispatchEvent(new CustomEvent<Answered>('answer', { detail: e.detail }))}></missing-lines>`
        : nothing}
      <div class="body">
        <div>${order.lines.map((line) => this.line(line))} ${this.ticket?.lines.filter(isOpenRemake).map((line) => this.again(line))} ${order.refunds.map((refund) => this.refund(refund))}</div>
        <div class="deed">${this.problem ? this.refusal(this.problem) : nothing} ${this.deed()}</div>
      </div>
      ${this.overriding ? nothing : html`<footer>${this.tools()}</footer>`}
    </article>`;
  }

  private line(line: CardLine) {
    const ready = line.state === 'READY' && this.order.canHandOver;
    const more = [...line.modifiers.map(named), ...(line.forWhom ? [line.forWhom] : [])].join(t('list.comma'));
    return html`<label class="line ${line.state}">
      ${ready
        ? html`<input type="checkbox" .checked=${!this.kept.has(line.no)} @change=${() => this.toggle(line.no)} />`
        : html`<span class="box">${line.state === 'HANDED_OVER' || line.state === 'READY' ? icons.check : line.state === 'VOID' || line.state === 'CANNOT_MAKE' ? icons.cross : icons.clock}</span>`}
      <span class="quantity">${line.quantity}×</span>
      <span class="grow">${named(line.name)}${more ? html`<span class="more">${more}</span>` : nothing}</span>
      <span class="said">${t(`line.${line.state}`)}</span>
    </label>`;
  }

  private again({ quantity, name, remake }: Line) {
    return html`<p class="refund">${icons.recall}
      <span><b>${quantity}× ${named(name)}</b> ${t('line.remake', t(`remake.${remake!.reason}`))}</span></p>`;
  }

  private refund({ amount, state: how, reason, by, at }: Refund) {
    const why = REASONS.has(reason) ? t(`counter.refund.${reason}`) : '';
    return html`<p class="refund ${how}">
      ${how === 'FAILED' ? icons.warning : how === 'PAID' ? icons.check : icons.clock}
      <span><b>${t(`counter.refund.state.${how}`, amount)}</b> ${[why, by, hhmm(at, this.zone)].filter(Boolean).join(' · ')}</span>
    </p>`;
  }

  private refusal(problem: Problem) {
    return html`<div class="problem" role="alert">
      ${icons.late}
      <span><b>${problem.title}</b>${problem.detail ?? ''}</span>
    </div>`;
  }

  private deed() {
    const { order } = this;
    if (order.handedOver) {
      const { at, by } = order.handedOver;
      return html`<p class="gone ${this.justNow ? 'now' : ''}" role="status">
          ${icons.check} ${this.justNow ? t('counter.handedOver.now') : t('counter.alreadyHandedOver', hhmm(at, this.zone), by)}
        </p>`;
    }
    if (!order.canHandOver) {
      return html`<p class="cannot"><b>${t('counter.notYet')}</b>${order.why ?? ''}</p>`;
    }
    if (this.overriding) {
      return html`<override-form .busy=${this.busy} @give-up=${() => (this.overriding = false)}
        @reason=${(e: CustomEvent<string>) => this.give({ override: { reason: e.detail } })}></override-form>`;
    }
    const asks = this.asksCode;
    return html`
      ${order.proven ? html`<p class="word good">${icons.check} ${t('counter.codeRight')}</p>` : nothing}
      ${order.proof === 'NUMBER_AND_NICKNAME' && !order.proven
        ? html`<p class="word">${icons.person} ${t('counter.askNumber', order.number, order.nickname)}</p>`
        : nothing}
      ${asks
        ? html`<label class="code"><span class=${this.problem ? 'visually-hidden' : ''}>${t('counter.askCode')}</span>
            <input autocomplete="off" autocapitalize="characters" placeholder=${t('counter.code')} .value=${this.code}
              @input=${(e: InputEvent) => (this.code = (e.target as HTMLInputElement).value)}
              @keydown=${(e: KeyboardEvent) => e.key === 'Enter' && this.code && this.handOver()} />
          </label>`
        : nothing}
      <button class="button primary hand-over" ?disabled=${this.busy || this.chosen().length === 0 || (asks && this.code.trim() === '')}
        @click=${this.handOver}>
        ${icons.check} ${this.whole() ? t('counter.handOver') : t('counter.handOverSome', this.chosen().length, this.live().length)}
      </button>
    `;
  }

  private get asksCode(): boolean {
    return this.order.proof === 'CODE' && !this.order.proven;
  }

  /** What is done seldom, in one row under all of it. */
  private tools() {
    const rest = html`${this.printButton()}${this.remakeButton()}${this.refundButton()}`;
    if (this.order.handedOver) {
      return html`<button class="button small" ?disabled=${this.busy} @click=${() => this.tell('take-back')}>
          ${icons.undo} ${t(this.justNow ? 'undo' : 'counter.takeBack')}
        </button>${rest}`;
    }
    return html`${this.order.canHandOver && this.asksCode
        ? html`<button class="button small" @click=${() => (this.overriding = true)}>${t('counter.deadPhone')}</button>`
        : nothing}
      <button class="button small" @click=${() => (this.hiding ? this.tell('hide') : (this.hiding = true))}>
        ${icons.hide} ${this.hiding ? t('counter.hide.sure', this.order.nickname) : t('counter.hide')}
      </button>
      ${rest}`;
  }

  private remakeButton() {
    return this.ticket?.lines.some(canRemake)
      ? html`<button class="button small" aria-label=${t('remake.label', this.order.number)} @click=${() => this.tell('remake')}>
          ${icons.recall} ${t('remake.button')}
        </button>`
      : nothing;
  }

  private printButton() {
    return this.printable
      ? html`<button class="button small" aria-label=${t('print.one', this.order.number)} @click=${() => this.tell('print')}>
          ${icons.printer} ${t('print.button')}
        </button>`
      : nothing;
  }

  private refundButton() {
    return this.order.refundable
      ? html`<button class="button small" aria-label=${t('counter.refund.label', this.order.number)} @click=${() => this.tell('refund')}>
          ${t('counter.refund')}
        </button>`
      : nothing;
  }

  private toggle(no: number) {
    const kept = new Set(this.kept);
    kept.delete(no) || kept.add(no);
    this.kept = kept;
  }

  private live(): readonly CardLine[] {
    return this.order.lines.filter(isStillOwed);
  }

  private chosen(): readonly CardLine[] {
    return this.live().filter((line) => line.state === 'READY' && !this.kept.has(line.no));
  }

  private whole(): boolean {
    return this.chosen().length === this.live().length;
  }

  private handOver() {
    const code = this.order.proven ? this.query : this.code.trim();
    this.give(this.order.proof === 'CODE' || this.order.proven ? { code } : {});
  }

  private give(proof: HandOver) {
    const how: HandOver = this.whole() ? proof : { ...proof, lines: this.chosen().map(({ no }) => no) };
    this.dispatchEvent(new CustomEvent<HandOver>('hand-over', { detail: how }));
  }

  private tell(what: 'take-back' | 'hide' | 'refund' | 'remake' | 'print') {
    this.hiding = false;
    this.dispatchEvent(new CustomEvent(what));
  }
}
