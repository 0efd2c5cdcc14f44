import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { panelStyles } from './panel-styles.ts';
import './side-panel.ts';
import type { FeedState } from './store.ts';
import { base } from './styles.ts';
import { named, t } from './texts.ts';
import { allDay, allDayOptions, type Shown } from './tickets.ts';

/** How much of everything is still to make, over all tickets of the stations shown. */
@customElement('all-day-panel')
export class AllDayPanel extends LitElement {
  static override styles = [
    base,
    panelStyles,
    css`
      .row {
        align-items: baseline;
        min-height: 56px;
      }
      .count {
        min-width: 1.6em;
        font-size: var(--text-40);
        font-weight: 800;
        text-align: right;
      }
      .name {
        font-size: var(--text-28);
        font-weight: 600;
      }
      h3 {
        margin-top: var(--space-5);
        font-size: var(--text-22);
      }
      .variant {
        color: var(--ink-soft);
        font-size: var(--text-22);
      }
      .variant b {
        display: inline-block;
        min-width: 1.6em;
        color: var(--ink);
        font-size: inherit;
      }
    `,
  ];

  @property({ attribute: false }) view!: FeedState;
  @property({ attribute: false }) shown: Shown = null;

  override render() {
    const items = allDay(Object.values(this.view.tickets), this.shown);
    const options = allDayOptions(Object.values(this.view.tickets), this.shown);
    return html`<side-panel .heading=${t('allDay.title')}>
      <p class="note">${t('allDay.note')}</p>
      ${items.length === 0 ? html`<p class="empty">${t('allDay.empty')}</p>` : nothing}
      <ul class="rows">
        ${items.map(
          (item) => html`<li class="row">
            <span class="count">${item.quantity}</span>
            <div class="grow">
              <div class="name">${named(item.name)}</div>
              ${item.variants.some((variant) => variant.modifiers.length > 0)
                ? item.variants.map(
                    (variant) => html`<div class="variant">
                      <b>${variant.quantity}×</b>
                      ${variant.modifiers.length === 0 ? t('allDay.plain') : variant.modifiers.map(named).join(t('list.comma'))}
                    </div>`,
                  )
                : nothing}
            </div>
          </li>`,
        )}
      </ul>
      ${options.length === 0
        ? nothing
        : html`<h3>${t('allDay.options')}</h3>
            <ul class="rows">
              ${options.map(({ name, quantity }) => html`<li class="row"><span class="count">${quantity}</span><div class="grow name">${named(name)}</div></li>`)}
            </ul>`}
    </side-panel>`;
  }
}
