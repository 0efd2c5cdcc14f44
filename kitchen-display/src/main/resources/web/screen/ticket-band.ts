import { css, html, nothing } from 'lit';
import { duration, range } from './clock.ts';
import { icons } from './icons.ts';
import type { Pickup, Store, Ticket } from './model.ts';
import { t } from './texts.ts';
import { ageSeconds, isMadeAgain, isRushed, pace, type Pace } from './tickets.ts';

/** The head of a ticket: its number above all, whose it is, where it goes, and how its time stands. */

const PICKUP_ICON = { COUNTER: icons.counter, TABLE: icons.table, BAY: icons.bay };

export function place(pickup: Pickup): string {
  return pickup.place == null ? t(`pickup.${pickup.method}`) : t(`pickup.${pickup.method}.at`, pickup.place);
}

export const placeIcon = (pickup: Pickup) => PICKUP_ICON[pickup.method];

export const dining = (ticket: Pick<Ticket, 'dining'>) =>
  ticket.dining === 'TO_GO'
    ? html`<span class="dining go">${icons.bag} ${t('dining.TO_GO')}</span>`
    : html`<span class="dining">${icons.plate} ${t('dining.EAT_IN')}</span>`;

const PACE_ICON: Record<Pace, unknown> = { normal: icons.clock, warning: icons.warning, late: icons.late };

export function ticketBand(ticket: Ticket, store: Store, now: number, slot: number | null) {
  const voided = ticket.state === 'VOID';
  const how = voided ? 'void' : pace(ticket, store, now);
  return html`<header class="band ${how}">
    <div class="first">
      <h2 class="number"><span class="visually-hidden">${t('ticket.number')}</span>${ticket.number}</h2>
      <div class="whose">
        <span class="nickname">${ticket.nickname}</span>
        <span class="place">${placeIcon(ticket.pickup)} ${place(ticket.pickup)}</span>
      </div>
      <div class="time">
        <span class="age">${duration(ageSeconds(ticket, now))}</span>
        ${slot === null ? nothing : html`<kbd aria-hidden="true">${(slot + 1) % 10}</kbd>`}
      </div>
    </div>
    <div class="second">
      ${dining(ticket)}
      <span class="due">${voided ? nothing : range(ticket.promiseFrom, ticket.promiseTo, store.zone)}</span>
      <span class="pace">
        ${voided ? icons.cross : PACE_ICON[how as Pace]}
        <span class=${how === 'normal' ? 'visually-hidden' : ''}>${t(voided ? 'ticket.void' : `pace.${how}`)}</span>
      </span>
    </div>
    ${isMadeAgain(ticket) ? html`<p class="recalled again">${icons.recall} ${t('ticket.remake')}</p>` : nothing}
    ${isRushed(ticket) ? html`<p class="recalled rushed">${icons.rush} ${t('ticket.rush')}</p>` : nothing}
    ${ticket.recalledFrom && !voided
      ? html`<p class="recalled">${icons.recall} ${t(`ticket.recalled.${ticket.recalledFrom}`)}</p>`
      : nothing}
  </header>`;
}

export const bandStyles = css`
  .band {
    padding: 6px var(--space-3) 8px;
    background: var(--band);
    color: var(--band-ink);
  }
  .band.warning {
    background: var(--band-warning);
    color: var(--band-warning-ink);
  }
  .band.late {
    background: var(--band-late);
    color: var(--band-late-ink);
  }
  .band.void {
    background: repeating-linear-gradient(-45deg, #3a3f46 0 14px, #2c3036 14px 28px);
    color: #ffffff;
  }
  .first,
  .second {
    display: flex;
    align-items: center;
    gap: 10px;
  }
  .number {
    font-size: 64px;
    font-weight: 800;
    letter-spacing: -0.02em;
    line-height: 62px;
  }
  .whose {
    display: grid;
    flex: 1;
    min-width: 0;
    line-height: 1.25;
  }
  .whose > * {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .nickname {
    font-size: 24px;
    font-weight: 600;
  }
  .place {
    font-size: 22px;
    font-weight: 700;
  }
  .time {
    display: grid;
    justify-items: end;
    align-self: start;
    line-height: 1;
  }
  .age {
    font-size: 38px;
    font-weight: 800;
    line-height: 38px;
  }
  .second {
    justify-content: space-between;
    min-height: 32px;
    margin-top: 4px;
    gap: 6px;
    font-size: 20px;
    font-weight: 700;
    white-space: nowrap;
  }
  .recalled {
    margin-top: 6px;
    padding: 3px 8px;
    border-radius: 6px;
    background: #ffffff;
    color: #17120a;
    font-size: 22px;
    font-weight: 800;
    line-height: 1.3;
  }
  .recalled.again {
    background: #cfe4ff;
    color: #0b2a4d;
  }
  .recalled.rushed {
    background: #ffe08a;
    color: #3a2600;
  }
  .dining.go {
    padding: 0 8px;
    border-radius: 6px;
    background: #ffffff;
    color: #17120a;
  }
  kbd {
    min-width: 1.4em;
    border: 2px solid currentColor;
    border-radius: 6px;
    font: inherit;
    font-size: 19px;
    font-weight: 700;
    line-height: 21px;
    text-align: center;
  }
`;
