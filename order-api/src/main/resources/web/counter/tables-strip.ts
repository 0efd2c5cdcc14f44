import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icons } from '../screen/icons.ts';
import { base } from '../screen/styles.ts';
import { t } from '../screen/texts.ts';
import type { Table } from './api.ts';

/** The store's tables and who sits there; one tap frees a table whose guests have left. */
@customElement('tables-strip')
export class TablesStrip extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        padding: var(--space-2) var(--space-4);
        border-top: 1px solid var(--line);
        background: var(--card);
      }
      h2 {
        font-size: var(--text-15);
        white-space: nowrap;
      }
      ul {
        display: flex;
        gap: var(--space-2);
        overflow: auto hidden;
        padding: 3px;
      }
      .table {
        display: grid;
        place-content: center;
        justify-items: center;
        min-width: 64px;
        min-height: 64px;
        padding: 0 var(--space-2);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: none;
        color: var(--ink-soft);
        font-size: var(--text-17);
        line-height: 1.2;
        white-space: nowrap;
      }
      small {
        font-size: var(--text-13);
      }
      button.table {
        border: 2px solid var(--info);
        background: var(--info-soft);
        color: var(--info);
        font-weight: 700;
      }
    `,
  ];

  @property({ attribute: false }) tables: readonly Table[] = [];

  override render() {
    return html`<h2>${icons.table} ${t('counter.tables')}</h2>
      <ul>
        ${this.tables.map(({ number, takenBy }) =>
          takenBy == null
            ? html`<li class="table">${number}<small>${t('counter.table.free')}</small></li>`
            : html`<li>
                <button class="table" aria-label=${t('counter.table.release', number, takenBy)} @click=${() => this.free(number)}>
                  ${number}<small>${icons.person} ${takenBy} ${icons.cross}</small>
                </button>
              </li>`,
        )}
      </ul>`;
  }

  private free(number: string) {
    this.dispatchEvent(new CustomEvent<string>('free', { detail: number }));
  }
}
