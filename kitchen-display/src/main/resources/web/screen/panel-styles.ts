import { css } from 'lit';

/** Rows of the drawers: what it is on the left, what can be done on the right. */
export const panelStyles = css`
  .rows {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .row {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    min-height: 80px;
    padding: var(--space-2) 0;
    border-bottom: 1px solid var(--line);
    font-size: var(--text-22);
  }
  .grow {
    flex: 1;
    min-width: 0;
  }
  .row b {
    font-size: var(--text-28);
  }
  .note {
    color: var(--ink-soft);
    font-size: var(--text-17);
    line-height: 1.45;
  }
  .said {
    color: var(--warning);
    font-size: var(--text-17);
    font-weight: 600;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin: var(--space-3) 0;
  }
  .field {
    width: 100%;
    min-height: 64px;
    padding: 0 var(--space-4);
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--sunken);
    font-size: var(--text-22);
  }
`;
