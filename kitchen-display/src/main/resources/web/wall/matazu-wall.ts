import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { stationsShown } from '../screen/display.ts';
import { frameStyles } from '../screen/frame-styles.ts';
import { printedKey, type KeyAction, type PanelName } from '../screen/keys.ts';
import { KitchenScreen } from '../screen/kitchen-screen.ts';
import { kitchenStyles } from '../screen/kitchen-styles.ts';
import type { Line, Message, Ticket } from '../screen/model.ts';
import { Begins } from '../screen/starts.ts';
import type { Placed } from '../screen/steady.ts';
import { base } from '../screen/styles.ts';
import { named, t } from '../screen/texts.ts';
import { byCame, inStationOrder, isMissing, isUnmade, isUnseenVoid, linesShown, onWall, unreadAt, type Shown } from '../screen/tickets.ts';
import '../screen/top-bar.ts';
import './station-chips.ts';
import './wall-card.ts';

const WIDE_PX = 1500;

function askedFor(): readonly string[] | null {
  const asked = new URLSearchParams(location.search).get('station');
  return asked === null ? null : asked.split(',').filter(Boolean);
}

/** The wall of tickets over a kitchen's stations. */
@customElement('matazu-wall')
export class MatazuWall extends KitchenScreen {
  static override styles = [base, frameStyles, kitchenStyles];

  protected readonly panels: readonly PanelName[] = ['allDay', 'recall', 'rush', 'soldOut', 'pause', 'places', 'stop', 'print'];
  /** What each made line can be taken back with. */
  private readonly made = new Map<string, { command: string; before: Ticket }>();
  private readonly begins = new Begins();
  /** What the address asks for (`?station=grill,fry`), until somebody chooses other stations. */
  @state() private asked: readonly string[] | null = askedFor();

  constructor() {
    super('wall');
  }

  protected wanted(): Ticket[] {
    const { store, plan, display } = this.view;
    if (!store) {
      return [];
    }
    const open = onWall(this.tickets, store, this.shown);
    switch (display.sort) {
      case 'BEGIN':
        return this.begins.inOrder(open, plan, this.shown);
      case 'PROMISE':
        return open;
      case 'CAME':
        return byCame(open, store);
    }
  }

  protected begin(ticket: Ticket): void {
    const stations = this.stationsOf(ticket);
    if (linesShown(ticket, this.shown).some(({ state: s }) => s === 'QUEUED')) {
      this.act({ action: 'start', ticket: ticket.id, stations }, t('start.done', ticket.number));
    }
  }

  protected bump(ticket: Ticket): void {
    const here = linesShown(ticket, this.shown);
    const toMake = here.some(isUnmade);
    if (ticket.state !== 'VOID' && toMake && this.mustRead(ticket, here)) {
      return;
    }
    const gone = here.filter(isUnseenVoid);
    if (ticket.state === 'VOID') {
      this.bumped();
      this.act({ action: 'bump', ticket: ticket.id, stations: this.stationsOf(ticket) }, t('seen.done', ticket.number));
    } else if (toMake) {
      this.bumped();
      if (gone.length > 0) {
        this.feed.command({ action: 'see', ticket: ticket.id, lines: gone.map(({ no }) => no) });
      }
      this.act({ action: 'bump', ticket: ticket.id, stations: this.stationsOf(ticket) }, t('bump.done', ticket.number));
    } else if (gone.length > 0) {
      this.bumped();
      this.see(ticket, gone);
    }
  }

  private see(ticket: Ticket, gone: readonly Line[]): void {
    this.act({ action: 'see', ticket: ticket.id, lines: gone.map(({ no }) => no) }, t('seen.lines.done', ticket.number));
  }

  protected linesOf(ticket: Ticket): readonly Line[] {
    return inStationOrder(linesShown(ticket, this.shown), this.view.stations);
  }

  protected bumpLine(ticket: Ticket, no: number): void {
    this.tapLine(ticket, no);
  }

  /** A tap makes the line; a tap on a made line takes that back. */
  private tapLine(ticket: Ticket, no: number): void {
    const line = ticket.lines.find((each) => each.no === no);
    const key = `${ticket.id}:${no}`;
    if (line === undefined || ticket.state === 'VOID') {
      return;
    }
    if (line.state === 'VOID') {
      if (isUnseenVoid(line)) {
        this.see(ticket, [line]);
      }
      return;
    }
    if (isMissing(line)) {
      this.cannotMake(ticket);
      return;
    }
    if (isUnmade(line)) {
      if (this.mustRead(ticket, [line])) {
        return;
      }
      this.bumped();
      const text = t('line.done', `${line.quantity}× ${named(line.name)}`, ticket.number);
      const command = this.act({ action: 'bump', ticket: ticket.id, lines: [no], stations: [line.station] }, text);
      this.made.set(key, { command, before: ticket });
      return;
    }
    const taken = this.made.get(key);
    if (taken) {
      this.made.delete(key);
      this.takeBack(taken.command, taken.before);
      this.say(t('line.undone', named(line.name), ticket.number));
    } else {
      this.say(t('line.notMine'));
    }
  }

  /** Asks for it where nobody at these lines' stations has read what the guest must not eat. */
  private mustRead(ticket: Ticket, lines: readonly Line[]): boolean {
    const unread = unreadAt(ticket, lines).length > 0;
    if (unread) {
      this.selected = ticket.id;
      const key = printedKey('read', this.view.display, t('keys.space'));
      const detail = key === null ? t('allergy.first.detail') : t('allergy.first.detail.key', key);
      this.complain({ title: t('allergy.first', ticket.number), detail });
    }
    return unread;
  }

  protected override read(ticket: Ticket): void {
    const stations = unreadAt(ticket, linesShown(ticket, this.shown));
    if (stations.length > 0) {
      this.feed.command({ action: 'acknowledge', ticket: ticket.id, stations });
      this.say(t('allergy.done', ticket.number));
    }
  }

  private stationsOf(ticket: Ticket): string[] {
    return [...new Set(linesShown(ticket, this.shown).map(({ station }) => station))];
  }

  protected override get layout(): 'grid' | 'list' {
    return this.view.display.layout === 'LIST' ? 'list' : 'grid';
  }

  /** In pixels of the type's size. */
  private get isWide(): boolean {
    return (innerWidth * 100) / this.view.display.textSize >= WIDE_PX;
  }

  protected override get shown(): Shown {
    return stationsShown(this.asked ?? this.view.display.stations, this.view.stations);
  }

  protected override feedChanged(message: Message | null): void {
    const before = this.view;
    super.feedChanged(message);
    const { display } = this.view;
    if (before.store !== null && display.version > before.display.version && display.stations.join() !== before.display.stations.join()) {
      this.askNoMore();
    }
  }

  private choose(codes: readonly string[]): void {
    this.askNoMore();
    this.feed.command({ action: 'setDisplay', stations: [...codes] });
  }

  /** From now on the display's settings hold, also after a reload. */
  private askNoMore(): void {
    this.asked = null;
    this.page = 0;
    const address = new URL(location.href);
    address.searchParams.delete('station');
    history.replaceState(history.state, '', address);
  }

  protected override carryOut(action: KeyAction): void {
    if (action.do === 'nextStation') {
      const codes = this.view.stations.map(({ code }) => code);
      const next = this.shown === null ? codes[0] : codes[codes.findIndex((code) => this.shown?.has(code)) + 1];
      this.choose(next ? [next] : []);
      return;
    }
    super.carryOut(action);
  }

  override render() {
    const { store, stations } = this.view;
    const placed = store ? this.arranged() : [];
    const top = html`<top-bar role="banner" help .store=${named(store?.name)} .screen=${t('wall.name')} .count=${t('wall.count', placed.filter(({ leaving }) => !leaving).length)}
      .heard=${this.heard} .live=${!this.stale && this.feed.isOpen()} @help=${() => (this.panel = 'help')}>
      <station-chips .stations=${stations} .shown=${this.shown}
        @choose=${(e: CustomEvent<string[]>) => this.choose(e.detail)}></station-chips>
      ${this.whoIsHere()}
    </top-bar>`;
    const empty = store
      ? placed.length === 0
        ? this.nothingToShow(t('wall.empty'))
        : nothing
      : html`<div class="empty" role="status"><p>${t('connecting')}</p></div>`;
    return this.frame(top, repeat(placed, ({ value }) => value.id, (each) => this.card(each)), empty);
  }

  private card({ value: ticket, leaving }: Placed<Ticket>) {
    const slot = this.paged.here.indexOf(ticket.id);
    return html`<wall-card data-id=${ticket.id} .layout=${this.layout} .wide=${this.isWide} .ticket=${ticket} .store=${this.view.store!} .stations=${this.view.stations}
      .shown=${this.shown} .now=${this.now} .plan=${this.view.plan}
      .slotNo=${slot >= 0 && slot < 10 ? slot : null}
      .selected=${this.selected === ticket.id} .lineNo=${this.lineChosen(ticket)} .leaving=${leaving} .fresh=${this.isFresh(ticket)}
      .marked=${ticket.state === 'STARTED'}
      @pick=${() => (this.selected = ticket.id)}
      @begin=${() => this.begin(ticket)} @bump=${() => this.bump(ticket)} @cannot-make=${() => this.cannotMake(ticket)} @remake=${() => this.askRemake(ticket)}
      @read=${() => this.read(ticket)}
      @line=${(e: CustomEvent<number>) => this.tapLine(ticket, e.detail)}></wall-card>`;
  }
}
