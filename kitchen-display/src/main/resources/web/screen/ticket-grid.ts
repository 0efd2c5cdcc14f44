import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from './styles.ts';

export interface Paged {
  readonly pages: number;
  /** Ids of the cards on the page that is shown, in order. */
  readonly here: readonly string[];
  /** How many cards are on other pages. */
  readonly elsewhere: number;
}

/**
 * Lays its cards out in columns, the most urgent first, downwards and then to the right; what does not fit goes to
 * further pages and never away. Each slotted card carries `data-id`.
 */
@customElement('ticket-grid')
export class TicketGrid extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        overflow: hidden;
        padding: 12px 16px;
      }
      .window {
        height: 100%;
        overflow: clip;
        overflow-clip-margin: 8px;
      }
      .flow {
        height: 100%;
        /* larger type gets fewer columns, so that a card keeps its shape */
        column-count: calc(var(--columns, 5) / var(--zoom, 1));
        column-fill: auto;
        column-gap: 12px;
        transform: translateX(calc(-1 * var(--page) * (100% + 12px)));
      }
      ::slotted(*) {
        display: block;
        break-inside: avoid;
        zoom: var(--zoom, 1);
        margin-bottom: var(--gap, 12px);
      }
    `,
  ];

  @property({ type: Number }) page = 0;
  private resize = new ResizeObserver(() => this.measure());
  private last = '';
  private pages = new Map<string, number>();

  override firstUpdated() {
    this.resize.observe(this.renderRoot.querySelector('.window')!);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.resize.disconnect();
  }

  override updated() {
    this.measure();
  }

  /** The card beside this one in that direction, on the page that is shown. */
  neighbour(id: string, by: 'left' | 'right' | 'up' | 'down'): string | null {
    const cards = this.cards().filter((card) => !card.inert);
    const from = cards.findIndex((card) => card.dataset['id'] === id);
    if (by === 'up' || by === 'down' || from < 0) {
      return cards[from + (by === 'up' ? -1 : 1)]?.dataset['id'] ?? null;
    }
    const here = cards[from]!.getBoundingClientRect();
    const side = by === 'left' ? -1 : 1;
    const distance = (card: HTMLElement) => {
      const there = card.getBoundingClientRect();
      return Math.abs(there.left - here.left) * 10 + Math.abs(there.top - here.top);
    };
    return (
      cards
        .filter((card) => Math.sign(Math.round(card.getBoundingClientRect().left - here.left)) === side)
        .sort((a, b) => distance(a) - distance(b))[0]?.dataset['id'] ?? null
    );
  }

  /** The page on which this card begins, as last measured; undefined where it is not here. */
  pageOf(id: string): number | undefined {
    return this.pages.get(id);
  }

  /** Called by the screen when its cards have changed. */
  measure(): void {
    const view = this.renderRoot.querySelector<HTMLElement>('.window');
    const flow = this.renderRoot.querySelector<HTMLElement>('.flow');
    if (!view || !flow || view.clientWidth === 0) {
      return;
    }
    const step = view.clientWidth + 12;
    const start = flow.getBoundingClientRect().left;
    const cards = this.cards();
    // A ticket longer than a column goes on in the next one, and so perhaps on the next page.
    const pagesOf = cards.map((card) => [...card.getClientRects()].map(({ left }) => Math.floor((left - start + 1) / step)));
    this.pages = new Map(cards.map((card, i) => [card.dataset['id'] ?? '', pagesOf[i]![0] ?? 0]));
    cards.forEach((card, i) => (card.inert = !pagesOf[i]!.includes(this.page)));
    const here = cards.filter((card) => !card.inert).map((card) => card.dataset['id'] ?? '');
    const pages = Math.max(1, ...pagesOf.flat().map((page) => page + 1));
    const paged: Paged = { pages, here, elsewhere: cards.length - here.length };
    const key = JSON.stringify(paged);
    if (key !== this.last) {
      this.last = key;
      this.dispatchEvent(new CustomEvent<Paged>('paged', { detail: paged }));
    }
  }

  private cards(): HTMLElement[] {
    const slot = this.renderRoot.querySelector('slot');
    return (slot?.assignedElements() ?? []) as HTMLElement[];
  }

  override render() {
    return html`<div class="window">
      <div class="flow" style="--page:${this.page}"><slot @slotchange=${() => this.measure()}></slot></div>
    </div>`;
  }
}
