import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icons } from '../screen/icons.ts';
import { base } from '../screen/styles.ts';
import { named, t } from '../screen/texts.ts';
import { newOrderStyles } from './new-order-styles.ts';
import { chosen, details, filled, isIncomplete, type Menu, type OptionGroup, type Part, type Sold, type Wanted } from './walk-ins.ts';

/** One line of an order at the counter: how many, and, once it is tapped, what can be chosen. */
@customElement('wanted-line')
export class WantedLine extends LitElement {
  static override styles = [base, newOrderStyles];

  @property({ attribute: false }) line!: Wanted;
  @property({ attribute: false }) menu!: Menu;
  @property() amount = '';
  @property({ type: Boolean }) open = false;

  override render() {
    const { line, menu } = this;
    const sold = menu.items.find(({ item }) => item.id === line.item);
    if (!sold) {
      return nothing;
    }
    const name = named(sold.item.name);
    const more = details(line, sold, menu).map(named).join(t('list.comma'));
    const choosable = sold.item.options.length + sold.item.parts.length > 0;
    return html`<div class="line">
      <div class="row">
        <button class="button small" aria-label=${t('walkIn.less', name)} @click=${() => this.tell('count', -1)}>${icons.minus}</button>
        <b>${line.quantity}</b>
        <button class="button small" aria-label=${t('walkIn.more', name)} @click=${() => this.tell('count', 1)}>${icons.plus}</button>
        ${choosable
          ? html`<button class="what" aria-expanded=${this.open} @click=${() => this.tell('toggle')}>
              ${name} ${icons.right}
              ${more ? html`<small>${more}</small>` : nothing}
              ${isIncomplete(line, sold) ? html`<small class="open">${t('walkIn.choose')}</small>` : nothing}
            </button>`
          : html`<span class="what plain">${name}</span>`}
        <span class="amount">${this.amount}</span>
      </div>
      ${this.open ? [...sold.item.options.map((group) => this.group(sold, group)), ...sold.item.parts.map((part) => this.part(part))] : nothing}
    </div>`;
  }

  private group(sold: Sold, group: OptionGroup) {
    const out = sold.choicesSoldOut[group.id] ?? [];
    return html`<fieldset>
      <legend>${named(group.name)}</legend>
      ${group.choices.map(
        ({ id, name }) => html`<button class="button" aria-pressed=${Boolean(this.line.choices[group.id]?.includes(id))}
          ?disabled=${out.includes(id)} @click=${() => this.tell('change-to', chosen(this.line, group, id))}>${named(name)}</button>`,
      )}
    </fieldset>`;
  }

  private part(part: Part) {
    const sold = (id: string) => this.menu.items.find(({ item }) => item.id === id);
    return html`<fieldset>
      <legend>${named(part.name)}</legend>
      ${part.choices.map(
        ({ item }) => html`<button class="button" aria-pressed=${this.line.parts[part.id] === item} ?disabled=${sold(item)?.soldOut ?? true}
          @click=${() => this.tell('change-to', filled(this.line, part, item))}>${named(sold(item)?.item.name)}</button>`,
      )}
    </fieldset>`;
  }

  private tell(what: 'toggle' | 'count' | 'change-to', detail?: number | Wanted) {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }
}
