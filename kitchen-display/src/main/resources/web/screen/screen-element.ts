import { LitElement, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { datedTime } from './clock.ts';
import { nameShown, withAges } from './display.ts';
import { Feed } from './feed.ts';
import type { Answer, Command, Message, Problem, ScreenName, Ticket, Wish } from './model.ts';
import { newsOf } from './news.ts';
import { keepOpenable } from './openable.ts';
import { sound } from './sound.ts';
import './stale-alarm.ts';
import { nothingYet, serverTime, silence, type FeedState } from './store.ts';
import './name-sign.ts';
import { language, storeId, t } from './texts.ts';
import { showTheme } from './theme.ts';
import { PROBLEM_MS, UNDO_MS, type Toast } from './undo-toast.ts';
import './undo-toast.ts';

const STALE_AFTER_MS = 10_000;
/** Of what was done within seconds of each other, so many can still be taken back. */
const MOST_UNDOABLE = 3;
const MOST_SAID = 5;

/** What all screens do: hold the feed, tick each second, cover themselves when it is silent, and say what was done. */
export abstract class ScreenElement extends LitElement {
  @state() protected view: FeedState = nothingYet;
  /** Server time, epoch ms. */
  @state() protected now = 0;
  @state() protected stale = false;
  @state() protected unpaired = false;
  @state() protected toasts: readonly Toast[] = [];
  /** What a screen reader has been told last, the newest at the end. */
  @state() private said: readonly { readonly id: number; readonly text: string }[] = [];
  protected readonly feed: Feed;
  private readonly startedAt = performance.now();
  private timer = 0;

  constructor(screen: ScreenName) {
    super();
    this.feed = new Feed(storeId(), screen, {
      changed: (message) => this.feedChanged(message),
      answered: (answer, command, late) => this.answered(answer, command, late),
      refused: () => (this.unpaired = true),
      stations: () => this.stationsShown(),
    });
  }

  /** Whose work is shown; null for all. */
  protected stationsShown(): readonly string[] | null {
    return null;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.feed.start();
    sound.onToggle = (muted) => this.feed.command({ action: 'setDisplay', muted });
    void keepOpenable();
    this.timer = window.setInterval(() => this.tick(), 1000);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
    this.feed.stop();
  }

  protected get zone(): string {
    return this.view.store?.zone ?? 'UTC';
  }

  /** Time of the last heartbeat. */
  protected get heard(): string {
    return datedTime(this.view.serverNow, this.zone, this.now, language());
  }

  protected get tickets(): readonly Ticket[] {
    return Object.values(this.view.tickets);
  }

  protected tick(): void {
    const at = performance.now();
    this.feed.tick();
    this.now = serverTime(this.feed.state, at) ?? 0;
    this.stale = silence(this.feed.state, at, this.startedAt) > STALE_AFTER_MS;
  }

  protected feedChanged(message: Message | null): void {
    const before = this.view;
    this.view = this.asSet(this.feed.view());
    this.tick();
    const news = message ? newsOf(before, this.view) : [];
    if (news[0]) {
      this.noise(news[0].noise);
      this.announce(news.map(({ noise, ticket }) => t(`news.${noise}`, ticket.number)));
    }
  }

  /** Only where something of the kitchen is known: before that the screen is as it was last. */
  private asSet(view: FeedState): FeedState {
    const { store, display } = view;
    if (store === null) {
      return view;
    }
    sound.follow(display);
    showTheme(display.theme);
    return { ...view, store: withAges(store, display) };
  }

  /** Says it to who hears the screen: what is said has to be short. */
  protected announce(words: readonly string[]): void {
    const next = (this.said.at(-1)?.id ?? 0) + 1;
    const fresh = words.slice(0, MOST_SAID).map((text, i) => ({ id: next + i, text }));
    this.said = [...this.said, ...fresh].slice(-2 * MOST_SAID);
  }

  protected noise(noise: Parameters<typeof sound.play>[0]): void {
    sound.play(noise);
  }

  protected override updated(): void {
    requestAnimationFrame(() => this.feed.acknowledge());
  }

  /** Gives a command and offers the way back. `undo` replaces the feed's own undo where that does not reach. */
  protected act(wish: Wish, text: string, undo?: () => void): string {
    this.did(wish);
    const before = 'ticket' in wish ? (this.view.tickets[wish.ticket] ?? null) : null;
    const id = this.feed.command(wish);
    this.toast(text, undo ?? (() => this.takeBack(id, before)), before?.id);
    return id;
  }

  /** Somebody has just done this here. */
  protected did(_wish: Wish): void {}

  /** Somebody has just taken back what they did. */
  protected undid(): void {}

  /** Prints a ticket and its labels, again if need be. */
  protected print({ id, number }: { readonly id: string; readonly number: string }): void {
    this.feed.command({ action: 'print', ticket: id });
    this.say(t('print.done', number));
  }

  /** Whether the kitchen has the ticket, and a printer. */
  protected canPrint(ticket: string): boolean {
    return this.view.kitchen.printers.length > 0 && ticket in this.view.tickets;
  }

  protected takeBack(command: string, before: Ticket | null): void {
    this.feed.command({ action: 'undo', command }, before);
  }

  /** Tells what has succeeded; what was refused before it is no longer news. */
  protected say(text: string, undo?: () => void): void {
    this.toasts = this.toasts.filter(({ stays }) => stays);
    this.toast(text, undo);
  }

  private toast(text: string, undo?: () => void, ticket?: string): void {
    const id = String(Math.random());
    const toast: Toast = { id, kind: 'done', text, ...(ticket ? { ticket } : {}), ...(undo ? { undo: () => (this.dismiss(id), this.undid(), undo()) } : {}) };
    const before = this.toasts.filter(({ kind }) => kind === 'done');
    const undoable = undo ? before.filter((each) => each.undo && each.ticket !== undefined && each.ticket !== ticket).slice(1 - MOST_UNDOABLE) : [];
    this.toasts = [...this.toasts.filter(({ kind }) => kind === 'problem'), ...undoable, toast];
    setTimeout(() => this.dismiss(id), UNDO_MS);
  }

  /** @param stays until somebody taps it: what was queued may be refused when nobody looks */
  protected complain(problem: Problem, stays = false): void {
    const id = String(Math.random());
    const detail = problem.detail ? { detail: problem.detail } : {};
    const toast: Toast = { id, kind: 'problem', text: problem.title, stays, ...detail };
    const passing = this.toasts.filter((each) => !each.stays).slice(-2);
    this.toasts = [...this.toasts.filter((each) => each.stays), ...passing, toast];
    sound.play('refused');
    if (!stays) {
      setTimeout(() => this.dismiss(id), PROBLEM_MS);
    }
  }

  protected dismiss(id: string): void {
    this.toasts = this.toasts.filter((toast) => toast.id !== id);
  }

  protected undoLast(): void {
    this.toasts.findLast((toast) => toast.undo)?.undo?.();
  }

  private answered(answer: Answer, command: Command, late: boolean): void {
    if (!answer.ok) {
      this.toasts = this.toasts.filter(({ kind }) => kind === 'problem');
      const problem = answer.problem ?? { title: t('problem.refused') };
      const number = 'ticket' in command ? this.view.tickets[command.ticket]?.number : undefined;
      const title = number === undefined || problem.title.includes(number) ? problem.title : `${number}: ${problem.title}`;
      this.complain({ ...problem, title }, late);
    }
  }

  /** Toasts, and the way to pair again; each screen puts it last. */
  protected overlays(beside = false) {
    const name = nameShown(this.view.display, this.now);
    return html`
      <div class="visually-hidden" role="log" aria-label=${t('news')}>${repeat(this.said, ({ id }) => id, ({ text }) => html`<p>${text}</p>`)}</div>
      ${name === null ? nothing : html`<name-sign .name=${name}></name-sign>`}
      <undo-toast .toasts=${this.toasts} .beside=${beside} @dismiss=${(e: CustomEvent<string>) => this.dismiss(e.detail)}></undo-toast>
      ${this.unpaired
        ? html`<div class="unpaired" role="alert">
            <h1>${t('unpaired.title')}</h1>
            <p>${t('unpaired.detail')}</p>
            <a class="button primary" href=${this.pairAddress()}>${t('unpaired.pair')}</a>
          </div>`
        : nothing}
    `;
  }

  protected alarm(calm = false) {
    return this.stale && !this.unpaired
      ? html`<stale-alarm .last=${this.heard} .calm=${calm} .waiting=${this.feed.waiting()}></stale-alarm>`
      : nothing;
  }

  private pairAddress(): string {
    const next = location.pathname + location.search;
    return `/kitchen/pair?store=${encodeURIComponent(storeId())}&next=${encodeURIComponent(next)}`;
  }
}
