import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { icons } from '../screen/icons.ts';
import { keepValue, recallValue } from '../screen/kept.ts';
import type { KeyAction, PanelName } from '../screen/keys.ts';
import { KitchenScreen } from '../screen/kitchen-screen.ts';
import { kitchenStyles } from '../screen/kitchen-styles.ts';
import type { Ticket } from '../screen/model.ts';
import type { Placed } from '../screen/steady.ts';
import { base } from '../screen/styles.ts';
import { named, storeId, t } from '../screen/texts.ts';
import { isMissing, isUnmade, linesShown, onWall, voidKey, type Shown } from '../screen/tickets.ts';
import '../screen/top-bar.ts';
import './station-chips.ts';
import './wall-card.ts';

/** The wall of tickets over a kitchen's stations. */
@customElement('matazu-wall')
export class MatazuWall extends KitchenScreen {
  static override styles = [base, kitchenStyles];

  protected readonly panels: readonly PanelName[] = ['allDay', 'recall', 'soldOut', 'pause', 'places'];
  /** What each made line can be taken back with. */
  private readonly made = new Map<string, { command: string; before: Ticket }>();
  @state() private seenVoids: ReadonlySet<string> = new Set(recallValue<string[]>('seenVoids', []));
  @state() protected override shown: Shown = this.chosen();

  constructor() {
    super('wall');
  }

  protected wanted(): Ticket[] {
    return this.view.store ? onWall(this.tickets, this.view.store, this.shown, this.seenVoids) : [];
  }

  protected begin(ticket: Ticket): void {
    const stations = this.stationsOf(ticket);
    if (linesShown(ticket, this.shown).some(({ state: s }) => s === 'QUEUED')) {
      this.act({ action: 'start', ticket: ticket.id, stations }, t('start.done', ticket.number));
    }
  }

  protected bump(ticket: Ticket): void {
    const seen = linesShown(ticket, this.shown).filter(({ state: s }) => s === 'VOID').map((line) => voidKey(ticket, line));
    this.keepSeen([...this.seenVoids, ...seen].slice(-500));
    this.bumped();
    if (ticket.state !== 'VOID' && !linesShown(ticket, this.shown).some(isUnmade)) {
      return;
    }
    const text = t(ticket.state === 'VOID' ? 'seen.done' : 'bump.done', ticket.number);
    const unsee = () => {
      this.keepSeen([...this.seenVoids].filter((key) => !seen.includes(key)));
      this.takeBack(id, ticket);
    };
    const id = this.act({ action: 'bump', ticket: ticket.id, stations: this.stationsOf(ticket) }, text, unsee);
  }

  private keepSeen(voids: readonly string[]): void {
    this.seenVoids = new Set(voids);
    keepValue('seenVoids', voids);
  }

  /** A tap makes the line; a tap on a made line takes that back. */
  private tapLine(ticket: Ticket, no: number): void {
    const line = ticket.lines.find((each) => each.no === no);
    const key = `${ticket.id}:${no}`;
    if (line === undefined || ticket.state === 'VOID' || line.state === 'VOID') {
      return;
    }
    if (isMissing(line)) {
      this.cannotMake(ticket);
      return;
    }
    if (isUnmade(line)) {
      this.bumped();
      const text = t('line.done', `${line.quantity}× ${named(line.name)}`, ticket.number);
      this.made.set(key, { command: this.act({ action: 'bump', ticket: ticket.id, lines: [no] }, text), before: ticket });
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

  private stationsOf(ticket: Ticket): string[] {
    return [...new Set(linesShown(ticket, this.shown).map(({ station }) => station))];
  }

  /** `?station=grill,fry` decides, else what this device showed last. */
  private chosen(): Shown {
    const asked = new URLSearchParams(location.search).get('station');
    const codes = asked?.split(',').filter(Boolean) ?? recallValue<string[]>(`stations.${storeId()}`, []);
    return codes.length === 0 ? null : new Set(codes);
  }

  private choose(codes: readonly string[]): void {
    this.shown = codes.length === 0 ? null : new Set(codes);
    this.page = 0;
    keepValue(`stations.${storeId()}`, codes);
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
    </top-bar>`;
    const empty = store
      ? placed.length === 0
        ? html`<div class="empty"><span class="mark">${icons.check}</span><p>${t('wall.empty')}</p></div>`
        : nothing
      : html`<div class="empty" role="status"><p>${t('connecting')}</p></div>`;
    return this.frame(top, repeat(placed, ({ value }) => value.id, (each) => this.card(each)), empty);
  }

  private card({ value: ticket, leaving }: Placed<Ticket>) {
    const slot = this.paged.here.indexOf(ticket.id);
    return html`<wall-card data-id=${ticket.id} .ticket=${ticket} .store=${this.view.store!} .stations=${this.view.stations}
      .shown=${this.shown} .now=${this.now} .altered=${this.view.altered[ticket.id] ?? []}
      .slotNo=${slot >= 0 && slot < 10 ? slot : null}
      .selected=${this.selected === ticket.id} .leaving=${leaving} .fresh=${this.isFresh(ticket)}
      .marked=${ticket.state === 'STARTED'}
      @pick=${() => (this.selected = ticket.id)}
      @begin=${() => this.begin(ticket)} @bump=${() => this.bump(ticket)} @cannot-make=${() => this.cannotMake(ticket)}
      @line=${(e: CustomEvent<number>) => this.tapLine(ticket, e.detail)}></wall-card>`;
  }
}
