import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { hhmm } from '../screen/clock.ts';
import { icons } from '../screen/icons.ts';
import type { Message, Ticket } from '../screen/model.ts';
import { ScreenElement } from '../screen/screen-element.ts';
import { sound } from '../screen/sound.ts';
import { base } from '../screen/styles.ts';
import { named, t } from '../screen/texts.ts';
import './board-column.ts';

/** What guests look at: which numbers are being prepared, and which can be fetched. */
@customElement('matazu-board')
export class MatazuBoard extends ScreenElement {
  static override styles = [
    base,
    css`
      .board {
        display: grid;
        grid-template-rows: auto 1fr;
        grid-template-columns: 1fr 1fr;
        height: 100vh;
        height: 100dvh;
        overflow: hidden;
        cursor: none;
      }
      .head {
        grid-column: 1 / -1;
        display: flex;
        align-items: center;
        justify-content: space-between;
        padding: 14px 40px;
        background: var(--paper);
        font-size: 32px;
      }
      h1 {
        font: inherit;
      }
      .head .at {
        font-weight: 700;
      }
      .heard {
        margin-left: 24px;
        color: var(--ink-soft);
        font-size: 22px;
        font-weight: 400;
      }
      .preparing {
        --number: clamp(96px, 5.8vw, 128px);
        --cell: 210px;
        --row: 172px;
        background: var(--preparing);
      }
      .ready {
        --number: clamp(100px, 7.4vw, 168px);
        --cell: 290px;
        --row: 236px;
        background: #0f5a2e;
        color: #ffffff;
      }
      @media (max-width: 1400px) {
        .preparing {
          --cell: 180px;
          --row: 156px;
        }
        .ready {
          --cell: 190px;
          --row: 178px;
        }
      }
      .unpaired {
        position: fixed;
        inset: 0;
        display: grid;
        place-content: center;
        justify-items: center;
        gap: 24px;
        background: var(--paper);
        font-size: 28px;
        text-align: center;
      }
    `,
  ];

  private newest: string | null = null;

  constructor() {
    super('board');
  }

  protected override feedChanged(message: Message | null): void {
    const before = this.view;
    super.feedChanged(message);
    const come = this.tickets.filter(
      ({ id, pickup, state }) =>
        pickup.method === 'COUNTER' && state === 'DONE' && before.store !== null && before.tickets[id]?.state !== 'DONE',
    );
    const last = come.at(-1);
    if (last) {
      this.newest = last.id;
      sound.play('ready');
    }
  }

  /** A board only rings when an order is ready. */
  protected override noise(): void {}

  protected override announce(): void {}

  override render() {
    const { store } = this.view;
    const byTime = (pick: (ticket: Ticket) => string | null) => (a: Ticket, b: Ticket) =>
      (pick(a) ?? '').localeCompare(pick(b) ?? '') || a.number.localeCompare(b.number, 'en', { numeric: true });
    // What is brought to a table or a car is not for fetching: its guest looks at the phone.
    const called = this.tickets.filter(({ pickup }) => pickup.method === 'COUNTER');
    const preparing = called
      .filter(({ state }) => state === 'QUEUED' || state === 'STARTED')
      .sort(byTime(({ promiseFrom, firedAt }) => promiseFrom ?? firedAt));
    const ready = called.filter(({ state }) => state === 'DONE').sort(byTime(({ doneAt }) => doneAt)).reverse();
    return html`
      <main class="board">
        <div class="head">
          <h1>${named(store?.name) || t('connecting')}</h1>
          <span>
            <span class="at">${this.now ? hhmm(this.now, this.zone) : ''}</span>
            <span class="heard">${this.feed.isOpen() ? icons.live : icons.offline} ${t('bar.heard')} ${this.heard || '--:--:--'}</span>
          </span>
        </div>
        <board-column class="preparing" .heading=${t('board.preparing')} .also=${t('board.preparing.other')}
          .none=${t('board.preparing.none')} .noneAlso=${t('board.preparing.none.other')} .tickets=${preparing}></board-column>
        <board-column class="ready" .heading=${t('board.ready')} .also=${t('board.ready.other')}
          .none=${t('board.ready.none')} .noneAlso=${t('board.ready.none.other')} .tickets=${ready} .newest=${this.newest} role="status"></board-column>
      </main>
      ${this.alarm(true)} ${this.overlays()}
    `;
  }
}
