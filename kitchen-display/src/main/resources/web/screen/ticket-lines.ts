import { css, html, nothing } from 'lit';
import { duration } from './clock.ts';
import { icons } from './icons.ts';
import type { Line } from './model.ts';
import type { Start } from './starts.ts';
import { named, t } from './texts.ts';
import { isLive } from './tickets.ts';

/** How one line of a ticket reads, on every kitchen screen. */

const STATE_ICON: Record<Line['state'], unknown> = {
  QUEUED: nothing,
  STARTED: icons.flame,
  MADE: icons.made,
  READY: icons.check,
  HANDED_OVER: icons.check,
  CANNOT_MAKE: icons.cross,
  VOID: icons.cross,
};

/** When this is to be begun; its place is kept once it is, lest the line moves under a finger. */
const startText = (start: Start) =>
  start === 'now'
    ? html`<span class="start now"><span>${t('start.now.1')}</span> <b>${t('start.now.2')}</b></span>`
    : html`<span class="start"><span>${t('start.in')}</span> <b>${duration(start)}</b></span>`;

export function lineText(line: Line, station: string | null, tagVoid = true, start: Start | null = null) {
  return html`
    <span class="quantity ${line.quantity > 1 ? 'many' : ''}">${line.quantity}<span class="times">×</span></span>
    <span class="what">
      <span class="name">${named(line.name)}</span>
      ${station === null ? nothing : html`<span class="station">${station}</span>`}
      ${line.modifiers.map((modifier) => html`<span class="modifier">${named(modifier)}</span>`)}
      ${line.remake ? html`<span class="tag again">${icons.recall} ${t('line.remake', t(`remake.${line.remake.reason}`))}</span>` : nothing}
      ${line.added && isLive(line) ? html`<span class="tag changed">${icons.warning} ${t('line.changed')}</span>` : nothing}
      ${line.state === 'CANNOT_MAKE' ? html`<span class="tag missing">${icons.warning} ${t('cantmake.asking')}</span>` : nothing}
      ${line.state === 'VOID' && tagVoid ? html`<span class="tag void">${icons.cross} ${t('line.VOID')}</span>` : nothing}
    </span>
    <span class="state">
      ${start === null ? nothing : startText(start)} ${line.state === 'VOID' ? nothing : STATE_ICON[line.state]}
      <span class="visually-hidden">${t(`line.${line.state}`)}</span>
    </span>
  `;
}

export const lineStyles = css`
  .group {
    margin: 0;
    padding: 0;
    border: 0;
  }
  .together {
    margin-left: var(--space-2);
    border-left: 4px solid var(--ink-soft);
  }
  .head {
    display: flex;
    break-after: avoid;
    gap: var(--space-2);
    padding: 6px var(--space-3) 2px;
    color: var(--ink-soft);
    font-size: 22px;
    font-weight: 600;
  }
  .whom {
    color: var(--ink);
  }
  .line {
    display: grid;
    grid-template-columns: 1.9em 1fr auto;
    align-items: start;
    gap: 0 6px;
    width: 100%;
    min-height: 64px;
    padding: 13px var(--space-3);
    border: 0;
    border-bottom: 1px solid var(--line);
    background: none;
    color: var(--ink);
    font-size: var(--line-size, 28px);
    font-weight: 600;
    line-height: 1.25;
    text-align: left;
    break-inside: avoid;
  }
  .quantity {
    color: var(--ink-soft);
    font-weight: 600;
    white-space: nowrap;
  }
  .quantity.many {
    justify-self: start;
    padding: 0 6px;
    margin-left: -2px;
    border-radius: 6px;
    background: var(--ink);
    color: var(--paper);
    font-weight: 800;
  }
  .times {
    margin-left: 1px;
    font-size: 0.75em;
  }
  .what {
    min-width: 0;
    overflow-wrap: break-word;
  }
  .modifier {
    display: block;
    padding-left: 0.6em;
    border-left: 3px solid var(--accent);
    margin-top: 2px;
    color: var(--modifier);
    font-size: 24px;
    font-weight: 500;
  }
  .tag {
    display: table;
    margin-top: 4px;
    padding: 0 8px;
    border-radius: 6px;
    font-size: 20px;
    font-weight: 800;
  }
  .tag svg {
    margin-right: 4px;
  }
  .tag.changed {
    background: var(--band-warning);
    color: var(--band-warning-ink);
  }
  .tag.again {
    word-break: keep-all;
    background: #cfe4ff;
    color: #0b2a4d;
  }
  .tag.void {
    background: #ffffff;
    color: #8f1016;
  }
  .tag.missing {
    background: var(--band-late);
    color: var(--band-late-ink);
  }
  .line.CANNOT_MAKE {
    box-shadow: inset 8px 0 0 var(--band-late);
  }
  .line.CANNOT_MAKE .state {
    color: var(--late);
  }
  .station {
    display: inline-block;
    margin-left: 6px;
    white-space: nowrap;
    color: var(--ink-soft);
    font-size: 20px;
    font-weight: 500;
  }
  .line .state {
    font-size: 28px;
  }
  .start {
    display: grid;
    justify-items: end;
    margin: -4px 0;
    color: var(--ink-soft);
    font-size: 18px;
    font-weight: 600;
    line-height: 20px;
  }
  .start b {
    font-size: 26px;
    line-height: 26px;
  }
  .start.now {
    justify-items: center;
    margin: -8px -4px -8px 0;
    padding: 4px 6px;
    border-radius: 6px;
    background: var(--accent);
    color: var(--accent-ink);
  }
  .line.STARTED .state {
    color: var(--warning);
  }
  .line.MADE .state,
  .line.READY .state,
  .line.HANDED_OVER .state {
    color: var(--ready);
  }
  .line.MADE .what,
  .line.READY .what,
  .line.HANDED_OVER .what {
    color: var(--ink-soft);
    font-weight: 500;
  }
  .line.MADE .modifier,
  .line.READY .modifier,
  .line.HANDED_OVER .modifier {
    border-color: var(--line);
    color: var(--ink-soft);
  }
  .line.chosen {
    box-shadow: inset 0 0 0 4px var(--chosen);
  }
  .line.VOID .name,
  .line.VOID .modifier {
    text-decoration: line-through 3px;
  }
`;
