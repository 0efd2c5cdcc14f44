import { html, nothing } from 'lit';
import './all-day-panel.ts';
import './cannot-make-panel.ts';
import type { GivenUp } from './cannot-make-panel.ts';
import './help-panel.ts';
import type { PanelName } from './keys.ts';
import type { Line, Ticket, Wish } from './model.ts';
import './pause-panel.ts';
import './places-panel.ts';
import './recall-panel.ts';
import './sold-out-panel.ts';
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
  readonly size: number;
  readonly ticket: Ticket | undefined;
  close(): void;
  giveUp(said: GivenUp): void;
  canMake(line: Line): void;
  recall(id: string): void;
  resize(size: number): void;
  wish(wish: FrontWish): void;
}

/** The drawer that is open on the wall or the expediter. */
export function kitchenDrawer(panel: PanelName | null, of: Drawer) {
  const { view, now, shown, size, close } = of;
  const wish = (e: CustomEvent<FrontWish>) => of.wish(e.detail);
  const recall = (e: CustomEvent<string>) => of.recall(e.detail);
  const resize = (e: CustomEvent<number>) => of.resize(e.detail);
  switch (panel) {
    case 'allDay':
      return html`<all-day-panel .view=${view} .shown=${shown} @close=${close}></all-day-panel>`;
    case 'recall':
      return html`<recall-panel .view=${view} @close=${close} @recall=${recall}></recall-panel>`;
    case 'soldOut':
      return html`<sold-out-panel .view=${view} .now=${now} @close=${close} @wish=${wish}></sold-out-panel>`;
    case 'pause':
      return html`<pause-panel .view=${view} .now=${now} @close=${close} @wish=${wish}></pause-panel>`;
    case 'places':
      return html`<places-panel .view=${view} @close=${close} @wish=${wish}></places-panel>`;
    case 'cannotMake':
      return of.ticket
        ? html`<cannot-make-panel .ticket=${of.ticket} @close=${close}
            @give-up=${(e: CustomEvent<GivenUp>) => of.giveUp(e.detail)}
            @can-make=${(e: CustomEvent<Line>) => of.canMake(e.detail)}></cannot-make-panel>`
        : nothing;
    case 'help':
      return html`<help-panel .size=${size} @close=${close} @size=${resize}></help-panel>`;
    default:
      return nothing;
  }
}
