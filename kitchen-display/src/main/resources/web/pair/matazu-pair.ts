import { LitElement, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { icons } from '../screen/icons.ts';
import { forgetAll } from '../screen/last-known.ts';
import type { Problem, ScreenName } from '../screen/model.ts';
import { base } from '../screen/styles.ts';
import { inLanguage, language, t } from '../screen/texts.ts';
import { pairStyles } from './pair-styles.ts';
import { claim, claimByCode, newPairing, Refused, type Pairing } from './pairing.ts';

const POLL_MS = 2000;
const AGAIN_MS = 5000;
const SCREENS: readonly ScreenName[] = ['wall', 'expediter', 'board', 'counter', 'timeline'];

/** Where a new device gets its store: a manager approves the code it shows, or it is given one. */
@customElement('matazu-pair')
export class MatazuPair extends LitElement {
  static override styles = [base, pairStyles];

  @state() private pairing: Pairing | null = null;
  @state() private problem: Problem | null = null;
  @state() private codeProblem: Problem | null = null;
  @state() private busy = false;
  private readonly asked = new URLSearchParams(location.search);
  @state() private screen: ScreenName = this.screenAsked();
  private timer = 0;

  override connectedCallback() {
    super.connectedCallback();
    // Whoever is sent here may be paired no more, or with another store.
    forgetAll();
    void this.begin();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  private async begin() {
    try {
      this.pairing = await newPairing(this.asked.get('store') || null);
      this.problem = null;
      this.later(() => this.ask(), POLL_MS);
    } catch (refused) {
      this.pairing = null;
      this.problem = wordsOf(refused);
      this.later(() => this.begin(), AGAIN_MS);
    }
  }

  private async ask() {
    try {
      const claimed = await claim(this.pairing!);
      this.problem = null;
      if (claimed === 'expired') {
        await this.begin();
      } else if (claimed === 'waiting') {
        this.later(() => this.ask(), POLL_MS);
      } else {
        this.enter(claimed.store);
      }
    } catch (refused) {
      this.problem = wordsOf(refused);
      this.later(() => this.ask(), AGAIN_MS);
    }
  }

  private later(then: () => Promise<void>, ms: number) {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void then(), ms);
  }

  private async useCode(event: SubmitEvent) {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).elements.namedItem('code') as HTMLInputElement;
    this.busy = true;
    this.codeProblem = null;
    try {
      this.enter((await claimByCode(field.value)).store);
    } catch (refused) {
      this.codeProblem = wordsOf(refused);
      field.select();
    } finally {
      this.busy = false;
    }
  }

  /** Only an address of this server is followed, and only if it is the screen that is chosen now. */
  private enter(store: string) {
    const next = this.asked.get('next') ?? '';
    const same = next.startsWith('/') && !next.startsWith('//') && this.screen === this.screenAsked();
    const own = this.screen === 'counter' ? `/counter/${store}` : `/kitchen/${store}/${this.screen}`;
    location.assign(same && next.includes(`/${store}`) ? next : own);
  }

  private screenAsked(): ScreenName {
    const next = this.asked.get('next') ?? '';
    return next.startsWith('/counter') ? 'counter' : (SCREENS.find((name) => next.includes(`/${name}`)) ?? 'wall');
  }

  override render() {
    const other = language() === 'ja' ? 'en' : 'ja';
    return html`<main>
      <div class="bar">
        <span class="brand">Matazu</span>
        <a class="button quiet" href=${inLanguage(other)} lang=${other} hreflang=${other}>${other === 'ja' ? '日本語' : 'English'}</a>
      </div>
      <h1>${t('pair.title')}</h1>
      ${this.problem ? complaint(this.problem) : nothing}
      <section class="sheet" aria-label=${t('pair.code')}>
        <div>
          <h2>${t('pair.code')}</h2>
          <strong class="code" role="status">${this.pairing?.code ?? '····–··'}</strong>
          <ol class="steps">
            <li><span>${t('pair.step1')} <b>${this.approveAt()}</b></span></li>
            <li><span>${t('pair.step2')}</span></li>
            <li><span>${t('pair.step3')}</span></li>
          </ol>
        </div>
        ${this.pairing
          ? html`<img class="qr" alt=${t('pair.qr')} src=${`data:image/svg+xml,${encodeURIComponent(this.pairing.qrSvg)}`} />`
          : html`<div class="qr none"></div>`}
        <p class="waiting"><span class="dot"></span>${t(this.pairing ? 'pair.waiting' : 'pair.asking')}</p>
      </section>
      ${this.choice()} ${this.codeForm()}
    </main>`;
  }

  private approveAt(): string {
    return (this.pairing?.approveUrl ?? `${location.host}/office/displays`).replace(/^https?:\/\//, '').replace(/[?#].*$/, '');
  }

  private choice() {
    return html`<fieldset class="screens">
      <legend>${t('pair.screen')}</legend>
      ${SCREENS.map(
        (name) => html`<label class="screen">
          <input type="radio" name="screen" .checked=${this.screen === name} @change=${() => (this.screen = name)} />
          <b>${t(`${name}.name`)}</b><span>${t(`pair.${name}`)}</span>
        </label>`,
      )}
    </fieldset>`;
  }

  private codeForm() {
    return html`<section>
      ${this.codeProblem ? complaint(this.codeProblem) : nothing}
      <form @submit=${this.useCode}>
        <label class="field">${t('pair.haveCode')}
          <input
            name="code"
            required
            maxlength="24"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck="false"
            placeholder="K4TQ-7PMX"
            aria-describedby="code-note"
            aria-invalid=${this.codeProblem ? 'true' : 'false'}
          />
        </label>
        <button class="button primary" ?disabled=${this.busy}>${t('pair.useCode')}</button>
        <p id="code-note" class="note">${t('pair.codeNote')}</p>
      </form>
    </section>`;
  }
}

const wordsOf = (refused: unknown): Problem =>
  (refused instanceof Refused && refused.problem) || { title: t('problem.unreachable'), detail: t('problem.unreachable.detail') };

const complaint = ({ title, detail }: Problem) =>
  html`<div class="problem" role="alert">${icons.warning}<span><b>${title}</b>${detail ?? ''}</span></div>`;
