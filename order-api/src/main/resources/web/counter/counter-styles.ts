import { css } from 'lit';

export const counterStyles = css`
  .screen {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: auto auto minmax(0, 1fr) auto;
    height: 100vh;
    height: 100dvh;
    overflow: hidden;
    background: var(--paper);
  }
  .top {
    grid-row: 1;
  }
  .find {
    display: flex;
    gap: var(--space-3);
    padding: var(--space-3) var(--space-4);
  }
  search-box {
    flex: 1;
    min-width: 0;
  }
  .new-order {
    min-height: 72px;
    border-width: 2px;
    background: var(--card);
    white-space: nowrap;
  }
  @media (max-width: 560px) {
    .find {
      flex-direction: column;
    }
  }
  main {
    display: flex;
    flex-direction: column;
    gap: var(--space-3);
    min-height: 0;
    padding: 0 var(--space-4) var(--space-3);
  }
  .found {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    flex: 0 1 auto;
    gap: var(--space-3);
    align-content: start;
    overflow: auto;
    min-height: 0;
    max-height: 100%;
  }
  waiting-lists {
    flex: 1 1 100px;
    min-height: 100px;
  }
  .hint,
  .several {
    font-size: var(--text-17);
  }
  .missing {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: var(--space-2);
  }
  .missing .button {
    justify-content: flex-start;
    min-height: 56px;
    border: 2px solid var(--warning);
    background: var(--warning-soft);
    color: var(--warning);
    font-size: var(--text-17);
    text-align: left;
  }
  .several {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    padding: var(--space-2) var(--space-4);
    border-radius: var(--radius);
    background: var(--warning-soft);
    color: var(--warning);
    font-weight: 700;
  }
  .none {
    padding: var(--space-4);
    border: 2px solid var(--late);
    border-radius: var(--radius-large);
    background: var(--late-soft);
    color: var(--late);
    font-size: var(--text-22);
  }
  .none b {
    display: block;
  }
  .none span {
    font-size: var(--text-17);
  }
  @media (max-width: 1500px) {
    .bar-tool .wide {
      display: none;
    }
  }
  .unpaired {
    position: fixed;
    inset: 0;
    z-index: 70;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: var(--space-5);
    background: var(--paper);
    font-size: var(--text-22);
    text-align: center;
  }
`;
