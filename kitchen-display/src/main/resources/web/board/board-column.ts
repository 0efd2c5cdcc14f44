import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Ticket } from '../screen/model.ts';
import { base } from '../screen/styles.ts';
import { t } from '../screen/texts.ts';

const TURN_MS = 8000;

/** One column of a ready board. What does not fit takes turns, since nobody can touch a board. */
@customElement('board-column')
export class BoardColumn extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-width: 0;
        min-height: 0;
      }
      header {
        display: flex;
        align-items: baseline;
        gap: 20px;
        padding: 20px 36px;
        white-space: nowrap;
      }
      h2 {
        font-size: clamp(32px, 2.9vw, 56px);
        line-height: 1.2;
      }
      h2 span {
        font-size: 0.62em;
        font-weight: 500;
      }
      .turn {
        margin-left: auto;
        font-size: 26px;
      }
      ul {
        display: grid;
        flex: 1;
        grid-template-columns: repeat(auto-fill, minmax(var(--cell), 1fr));
        grid-auto-rows: var(--row);
        align-content: start;
        overflow: hidden;
        padding: 12px 36px 0;
      }
      li {
        display: grid;
        align-content: center;
        justify-items: center;
        min-width: 0;
        padding: 0 8px;
        border-radius: 16px;
      }
      .empty {
        padding-top: 12vh;
        color: inherit;
        font-size: 36px;
      }
      .empty span {
        font-size: 28px;
      }
      .number {
        font-size: var(--number);
        font-weight: 800;
        letter-spacing: -0.02em;
        line-height: 1;
      }
      .nickname {
        max-width: 100%;
        overflow: hidden;
        font-size: 30px;
        font-weight: 500;
        line-height: 1.3;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .newest {
        outline: 5px solid currentColor;
        outline-offset: -5px;
        transform-origin: left;
        animation: pulse 1.2s ease-in-out 3;
      }
      @keyframes pulse {
        20%,
        75% {
          background: #ffffff;
          color: #0d4a27;
          transform: scale(1.06);
        }
      }
    `,
  ];

  @property() heading = '';
  @property() also = '';
  @property() none = '';
  @property() noneAlso = '';
  @property({ attribute: false }) tickets: readonly Ticket[] = [];
  @property() newest: string | null = null;
  @state() private fits = 100;
  @state() private turn = 0;
  private timer = 0;
  private resize = new ResizeObserver(() => this.measure());

  override connectedCallback() {
    super.connectedCallback();
    this.timer = window.setInterval(() => (this.turn += 1), TURN_MS);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
    this.resize.disconnect();
  }

  override firstUpdated() {
    this.resize.observe(this.renderRoot.querySelector('ul')!);
  }

  override willUpdate(changed: Map<string, unknown>) {
    if (changed.has('newest')) {
      this.turn = 0;
    }
  }

  private measure() {
    const list = this.renderRoot.querySelector('ul')!;
    const style = getComputedStyle(list);
    const columns = style.gridTemplateColumns.split(' ').length;
    const row = parseFloat(style.getPropertyValue('--row'));
    this.fits = Math.max(1, columns * Math.floor(list.clientHeight / row));
  }

  override render() {
    const turns = Math.max(1, Math.ceil(this.tickets.length / this.fits));
    const turn = this.turn % turns;
    const here = this.tickets.slice(turn * this.fits, (turn + 1) * this.fits);
    return html`
      <header>
        <h2>${this.heading} <span lang=${t('board.other.lang')}>${this.also}</span></h2>
        ${turns > 1 ? html`<span class="turn">${turn + 1} / ${turns}</span>` : nothing}
      </header>
      ${this.tickets.length === 0 ? html`<p class="empty">${this.none} <span lang=${t('board.other.lang')}>${this.noneAlso}</span></p>` : nothing}
      <ul aria-label=${this.heading}>
        ${repeat(
          here,
          ({ id }) => id,
          ({ id, number, nickname }) => html`<li class=${id === this.newest ? 'newest' : ''}>
            <span class="number">${number}</span><span class="nickname">${nickname}</span>
          </li>`,
        )}
      </ul>
    `;
  }
}
