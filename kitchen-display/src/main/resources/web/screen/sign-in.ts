import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { problemOf } from './calls.ts';
import { icons } from './icons.ts';
import { keepValue, recallValue } from './kept.ts';
import type { Problem } from './model.ts';
import './side-panel.ts';
import { signInStyles } from './sign-in-styles.ts';
import { people, type Staff } from './staff.ts';
import { base } from './styles.ts';
import { t } from './texts.ts';

const SHORTEST_PIN = 4;
const LONGEST_PIN = 6;
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** PINs are of different lengths: a device remembers how long each person's was, and needs no further tap then. */
const lengthOf = (who: Staff) => `pinLength.${who.id}`;

/** A name and a PIN, by touch or by keyboard. Says `signed-in` when the server has accepted them. */
@customElement('sign-in')
export class SignIn extends LitElement {
  static override styles = [base, signInStyles];

  /** What waits for the sign-in, in words. */
  @property() needed = '';
  @state() private people: readonly Staff[] | null = null;
  @state() private who: Staff | null = null;
  @state() private pin = '';
  @state() private problem: Problem | null = null;
  @state() private busy = false;

  override connectedCallback() {
    super.connectedCallback();
    addEventListener('keydown', this.onKey, { capture: true });
    void this.load();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('keydown', this.onKey, { capture: true });
  }

  private async load() {
    try {
      this.people = await people.all();
    } catch (refused) {
      this.fail(refused);
    }
  }

  private readonly onKey = (event: KeyboardEvent) => {
    const taken =
      event.key === 'Escape' ? this.close() : this.who === null ? this.chooseBy(event.key) : /^\d$/.test(event.key) ? this.add(event.key)
      : event.key === 'Backspace' ? this.erase()
      : event.key === 'Enter' ? (void this.enter(), true) : false;
    if (taken) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  private add(digit: string): true {
    this.pin = (this.pin + digit).slice(0, LONGEST_PIN);
    this.problem = null;
    if (this.who && this.pin.length === recallValue(lengthOf(this.who), LONGEST_PIN)) {
      void this.enter();
    }
    return true;
  }

  private erase(): true {
    this.pin = this.pin.slice(0, -1);
    return true;
  }

  private close(): true {
    this.dispatchEvent(new CustomEvent('close'));
    return true;
  }

  /** By the digit that stands before the name. */
  private chooseBy(key: string): boolean {
    const person = /^[1-9]$/.test(key) ? this.people?.[Number(key) - 1] : undefined;
    if (person) {
      this.choose(person);
    }
    return person !== undefined;
  }

  private choose(who: Staff | null) {
    [this.who, this.pin, this.problem] = [who, '', null];
  }

  private async enter() {
    if (this.busy || this.pin.length < SHORTEST_PIN || this.who === null) {
      return;
    }
    this.busy = true;
    try {
      await people.signIn(this.who.id, this.pin);
      keepValue(lengthOf(this.who), this.pin.length);
      this.dispatchEvent(new CustomEvent<Staff>('signed-in', { detail: this.who }));
    } catch (refused) {
      this.pin = '';
      keepValue(lengthOf(this.who), LONGEST_PIN);
      this.fail(refused);
    } finally {
      this.busy = false;
    }
  }

  private fail(refused: unknown) {
    this.problem = problemOf(refused);
  }

  override render() {
    return html`<side-panel .heading=${this.who ? t('staff.pin', this.who.name) : t('staff.title')}>
      ${this.problem
        ? html`<p class="problem" role="alert">
            ${icons.warning}<span><b>${this.problem.title}</b>${this.problem.detail ?? ''}</span>
          </p>`
        : this.needed
          ? html`<p class="needed">${this.needed}</p>`
          : nothing}
      ${this.who ? this.pinPad() : this.names()}
    </side-panel>`;
  }

  private names() {
    if (this.people?.length === 0) {
      return html`<p class="empty">${t('staff.none')}</p>`;
    }
    return html`<div class="names">
      ${this.people?.map(
        (person, i) => html`<button class="button" aria-label=${`${person.name}, ${t(`staff.role.${person.role}`)}`} @click=${() => this.choose(person)}>
          <span>${i < 9 ? html`<i class="digit">${i + 1}</i>` : nothing}${person.name}</span><small>${t(`staff.role.${person.role}`)}</small>
        </button>`,
      )}
    </div>`;
  }

  private pinPad() {
    const dots = Math.max(4, this.pin.length);
    return html`<div class="pin">
      <div class="dots" role="status" aria-label=${`${this.pin.length}`}>
        ${Array.from({ length: dots }, (_, i) => html`<i class=${i < this.pin.length ? '' : 'open'}></i>`)}
      </div>
      <div class="pad">
        ${DIGITS.map((digit) => html`<button class="button" @click=${() => this.add(digit)}>${digit}</button>`)}
        <button class="button quiet" aria-label=${t('staff.back')} @click=${() => this.choose(null)}>${icons.person}</button>
        <button class="button" @click=${() => this.add('0')}>0</button>
        <button class="button quiet" aria-label=${t('staff.erase')} @click=${this.erase}>${icons.erase}</button>
      </div>
      <button class="button primary enter" ?disabled=${this.pin.length < SHORTEST_PIN || this.busy} @click=${this.enter}>${t('staff.enter')}</button>
    </div>`;
  }
}
