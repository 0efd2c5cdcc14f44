import { css } from 'lit';

export const newOrderStyles = css`
  .page {
    position: fixed;
    inset: 0;
    z-index: 20;
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(380px, 32%);
    grid-template-rows: auto minmax(0, 1fr);
    background: var(--paper);
  }
  header {
    display: flex;
    grid-column: 1 / -1;
    align-items: center;
    gap: var(--space-4);
    padding: var(--space-2) var(--space-4);
    border-bottom: 1px solid var(--line);
    background: var(--card);
  }
  h2 {
    font-size: var(--text-28);
    white-space: nowrap;
  }
  .find {
    flex: 1;
    max-width: 520px;
  }
  .close {
    min-width: 64px;
    margin-left: auto;
  }
  .field {
    width: 100%;
    min-height: 56px;
    padding: 0 var(--space-3);
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--card);
    font-size: var(--text-17);
  }
  .menu {
    overflow: auto;
    min-height: 0;
    padding: var(--space-3) var(--space-4) var(--space-6);
  }
  h3 {
    margin: var(--space-4) 0 var(--space-2);
    color: var(--ink-soft);
    font-size: var(--text-17);
  }
  h3:first-child {
    margin-top: 0;
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(148px, 1fr));
    gap: var(--space-2);
  }
  .tile {
    position: relative;
    flex-direction: column;
    gap: 2px;
    min-height: 84px;
    padding: var(--space-2);
    border-color: var(--line);
    background: var(--card);
    font-size: var(--text-17);
    line-height: 1.25;
    text-align: center;
    overflow-wrap: anywhere;
    word-break: auto-phrase;
    text-wrap: balance;
  }
  .tile small {
    color: var(--warning);
    font-size: var(--text-15);
    font-weight: 600;
  }
  .tile[disabled] {
    border-style: dashed;
    background: none;
    opacity: 1;
    color: var(--ink-soft);
  }
  .tile[disabled] small {
    color: inherit;
  }
  .tile .times {
    position: absolute;
    top: -6px;
    right: -6px;
    min-width: 32px;
    padding: 2px 8px;
    border-radius: 16px;
    background: var(--ink);
    color: var(--paper);
    font-size: var(--text-17);
    font-weight: 800;
  }
  .order {
    display: flex;
    flex-direction: column;
    gap: var(--space-3);
    min-height: 0;
    padding: var(--space-3) var(--space-4);
    border-left: 1px solid var(--line);
    background: var(--card);
  }
  .lines {
    flex: 1;
    overflow: auto;
    min-height: 96px;
  }
  .none {
    display: grid;
    place-content: center;
    height: 100%;
    color: var(--ink-soft);
    font-size: var(--text-17);
    text-align: center;
  }
  .line {
    padding: var(--space-2) 0;
    border-bottom: 1px solid var(--line);
  }
  .row {
    display: flex;
    align-items: center;
    gap: var(--space-2);
  }
  .row .small {
    min-width: 48px;
    min-height: 48px;
    padding: 0;
  }
  .row b {
    min-width: 1.4em;
    font-size: var(--text-22);
    text-align: center;
  }
  .what {
    flex: 1;
    min-width: 0;
    min-height: 48px;
    padding: 0;
    border: 0;
    background: none;
    font-size: var(--text-17);
    font-weight: 600;
    text-align: left;
  }
  .what.plain {
    display: flex;
    align-items: center;
  }
  .what[aria-expanded='true'] svg {
    transform: rotate(90deg);
  }
  .what small {
    display: block;
    color: var(--ink-soft);
    font-size: var(--text-15);
    font-weight: 400;
  }
  .what .open {
    color: var(--warning);
    font-weight: 700;
  }
  .amount {
    font-size: var(--text-17);
    font-variant-numeric: tabular-nums;
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin: var(--space-2) 0 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0 0 4px;
    color: var(--ink-soft);
    font-size: var(--text-15);
  }
  fieldset .button {
    min-height: 48px;
    padding: 0 var(--space-3);
    font-size: var(--text-15);
  }
  .two {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--space-2);
  }
  .two > :only-child {
    grid-column: 1 / -1;
  }
  .two .button {
    min-height: 56px;
    font-size: var(--text-17);
  }
  .sum {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 2px var(--space-3);
    align-items: baseline;
  }
  .ready {
    font-size: var(--text-28);
    font-weight: 800;
  }
  .ready.closed {
    color: var(--late);
    font-size: var(--text-22);
  }
  .total {
    font-size: var(--text-28);
    font-weight: 800;
    text-align: right;
  }
  .tax {
    grid-column: 1 / -1;
    min-height: 1.4em;
    color: var(--ink-soft);
    font-size: var(--text-15);
    text-align: right;
  }
  .send {
    min-height: 80px;
    font-size: var(--text-28);
  }
  .problem {
    padding: var(--space-3) var(--space-4);
    border-radius: var(--radius);
    background: var(--late-soft);
    color: var(--late);
    font-size: var(--text-17);
    line-height: 1.4;
  }
  .problem b {
    display: block;
  }
  @media (max-width: 800px) {
    .page {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: auto minmax(0, 1fr) auto;
    }
    .order {
      max-height: 56vh;
      border-top: 1px solid var(--line);
      border-left: 0;
    }
    .lines {
      max-height: 22vh;
    }
    header {
      flex-wrap: wrap;
      gap: var(--space-2);
    }
    .find {
      order: 3;
      flex-basis: 100%;
    }
  }
`;
