import { css } from 'lit';

export const timelineStyles = css`
  main {
    overflow: hidden auto;
  }
  .nothing {
    position: absolute;
    z-index: 5;
    inset: auto 0 50%;
    width: fit-content;
    max-width: 80%;
    margin: 0 auto;
    padding: var(--space-3) var(--space-5);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
    font-size: var(--text-22);
    text-align: center;
  }
  footer {
    border-top: 1px solid var(--edge);
    background: var(--card);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px var(--space-5);
    padding: var(--space-2) var(--space-4) 0;
    color: var(--ink-soft);
    font-size: var(--text-15);
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .legend .keys {
    margin-left: auto;
  }
  .legend i {
    width: 28px;
    height: 16px;
    border: 2px solid var(--info);
    border-radius: 4px;
  }
  .legend .begun {
    background: var(--info);
  }
  .legend .due {
    border-color: var(--accent);
    background: var(--accent);
  }
  .legend .held {
    border: 2px dashed var(--edge);
  }
  .legend .away {
    border: 0;
    background: repeating-linear-gradient(-45deg, var(--sunken) 0 5px, var(--edge) 5px 7px);
  }
  .tools {
    display: flex;
    gap: var(--space-2);
    padding: var(--space-2) var(--space-4);
    overflow-x: auto;
  }
  .tools .button {
    min-height: 56px;
    padding: 0 14px;
    font-size: 18px;
    white-space: nowrap;
  }
  .group {
    display: flex;
    gap: 4px;
  }
  .zoom {
    margin-left: auto;
  }
  @media (max-width: 1000px) {
    .legend .keys {
      display: none;
    }
  }
`;
