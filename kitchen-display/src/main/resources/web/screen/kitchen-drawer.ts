import { html, nothing } from 'lit';
import './all-day-panel.ts';
import './cannot-make-panel.ts';
import type { GivenUp } from './cannot-make-panel.ts';
import './help-panel.ts';
import type { PanelName } from './keys.ts';
import type { Line, Ticket, Wish } from './model.ts';
import type { Override } from './load-note.ts';
import './pause-panel.ts';
import './places-panel.ts';
import './print-panel.ts';
import './recall-panel.ts';
import type { Back } from './recall.ts';
import './remake-panel.ts';
import './rush-panel.ts';
import type { MadeAgain } from './remake-panel.ts';
import './sign-in.ts';
import './sold-out-panel.ts';
import type { Staff } from './staff.ts';
import './stop-panel.ts';
import type { FeedState } from './store.ts';
import type { Shown } from './tickets.ts';

/** A wish of a drawer, the words that tell it was done, and what takes it back. */
export interface FrontWish {
  readonly wish: Wish;
  readonly text: string;
  readonly undo: Wish;
}

interface Drawer {
  readonly view: FeedState;
  readonly now: number;
  readonly shown: Shown;
  readonly ticket: Ticket | undefined;
  close(): void;
  giveUp(said: GivenUp): void;
  canMake(line: Line): void;
  makeAgain(said: MadeAgain): void;
  askRemake(id: string): void;
  recall(back: Back): void;
  print(ticket: Ticket): void;
  rush(ticket: Ticket): void;
  resize(size: number): void;
  hintsAgain(): void;
  wish(wish: FrontWish): void;
  override(override: Override): void;
  /** What waits for a sign-in, in words. */
  readonly needed: string;
  signedIn(who: Staff): void;
  noSignIn(): void;
}

/** The drawer that is open on the wall or the expediter. */
export function kitchenDrawer(panel: PanelName | null, of: Drawer) {
  const { view, now, shown, close } = of;
  const wish = (e: CustomEvent<FrontWish>) => of.wish(e.detail);
  const recall = (e: CustomEvent<Back>) => of.recall(e.detail);
  const resize = (e: CustomEvent<number>) => of.resize(e.detail);
  switch (panel) {
    case 'allDay':
      return html`<all-day-panel .view=${view} .shown=${shown} @close=${close}></all-day-panel>`;
    case 'recall':
      return html`<recall-panel .view=${view} .shown=${shown} @close=${close} @recall=${recall}
        @remake=${(e: CustomEvent<string>) => of.askRemake(e.detail)}></recall-panel>`;
    case 'soldOut':
      return html`<sold-out-panel .view=${view} .now=${now} @close=${close} @wish=${wish}></sold-out-panel>`;
    case 'pause':
      return html`<pause-panel .view=${view} .now=${now} @close=${close} @wish=${wish}
        @override=${(e: CustomEvent<Override>) => of.override(e.detail)}></pause-panel>`;
    case 'print':
      return html`<print-panel .view=${view} .first=${of.ticket?.id ?? null} @close=${close}
        @print=${(e: CustomEvent<Ticket>) => of.print(e.detail)}></print-panel>`;
    case 'rush':
      return html`<rush-panel .view=${view} @close=${close} @rush=${(e: CustomEvent<Ticket>) => of.rush(e.detail)}></rush-panel>`;
    case 'stop':
      return html`<stop-panel .view=${view} .now=${now} @close=${close} @wish=${wish}></stop-panel>`;
    case 'places':
      return html`<places-panel .view=${view} .now=${now} @close=${close} @wish=${wish}></places-panel>`;
    case 'cannotMake':
      return of.ticket
        ? html`<cannot-make-panel .ticket=${of.ticket} @close=${close}
            @give-up=${(e: CustomEvent<GivenUp>) => of.giveUp(e.detail)}
            @can-make=${(e: CustomEvent<Line>) => of.canMake(e.detail)}></cannot-make-panel>`
        : nothing;
    case 'remake':
      return of.ticket
        ? html`<remake-panel .ticket=${of.ticket} @close=${close}
            @make-again=${(e: CustomEvent<MadeAgain>) => of.makeAgain(e.detail)}></remake-panel>`
        : nothing;
    case 'staff':
      return html`<sign-in .needed=${of.needed} @close=${of.noSignIn}
        @signed-in=${(e: CustomEvent<Staff>) => of.signedIn(e.detail)}></sign-in>`;
    case 'help':
      return html`<help-panel .size=${view.display.textSize} .keys=${view.display} @close=${close} @size=${resize}
        @hints=${of.hintsAgain}></help-panel>`;
    default:
      return nothing;
  }
}
