import { css, html, nothing } from 'lit';
import { icons } from './icons.ts';
import type { Ticket } from './model.ts';
import { t } from './texts.ts';

/** What a guest must not eat: loud until it is read at these stations, and there as long as the ticket is. */
export function allergyNote(ticket: Ticket, unread: readonly string[], read: (() => void) | null, disabled = false) {
  const note = ticket.allergy?.note;
  return note === undefined
    ? nothing
    : html`<section class="allergy ${unread.length > 0 && read ? 'unread' : ''}" aria-label=${t('allergy.label')}>
        <p class="word">${icons.warning} ${t('allergy')}
          ${unread.length === 0 && read ? html`<span class="was">${icons.check} ${t('allergy.was')}</span>` : nothing}</p>
        <p class="note">${note}</p>
        ${unread.length > 0 && read
          ? html`<button class="button" aria-label=${t('allergy.read.label', ticket.number)} ?disabled=${disabled} @click=${read}>
              ${icons.check} ${t('allergy.read')}</button>`
          : nothing}
      </section>`;
}

export const allergyStyles = css`
  .allergy {
    padding: 8px var(--space-3) 10px;
    border: 4px solid var(--allergy);
    color: var(--allergy);
    break-inside: avoid;
  }
  .allergy .word {
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: 22px;
    font-weight: 800;
  }
  .allergy .was {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    margin-left: auto;
    font-size: 20px;
    font-weight: 600;
  }
  .allergy .note {
    overflow-wrap: anywhere;
    font-size: var(--line-size, 28px);
    font-weight: 700;
    line-height: 1.3;
  }
  .allergy.unread {
    border-color: #ffe14d;
    background: #ffe14d;
    color: #17120a;
  }
  .allergy .button {
    width: 100%;
    margin-top: 8px;
    border-color: transparent;
    background: #17120a;
    color: #ffffff;
    font-size: 24px;
    font-weight: 800;
  }
  .allergy .button:not([disabled]):hover {
    background: #3a3320;
  }
`;
