import { css } from 'lit';

/** A tool at the right of the top bar. */
export const toolStyles = css`
  .bar-tool {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    min-width: 64px;
    min-height: 63px;
    padding: 0 var(--space-3);
    border: 0;
    border-left: 1px solid var(--line);
    background: none;
    color: inherit;
    font-size: var(--text-17);
    font-weight: 700;
    text-decoration: none;
  }
  .bar-tool.nobody {
    color: var(--warning);
  }
  .bar-tool small {
    color: var(--ink-soft);
    font-size: var(--text-13);
    font-weight: 500;
  }
  .bar-tool:hover {
    background: var(--sunken);
  }
`;
