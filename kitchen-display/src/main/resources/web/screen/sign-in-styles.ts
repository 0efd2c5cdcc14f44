import { css } from 'lit';

export const signInStyles = css`
  .names,
  .pad {
    display: grid;
    gap: var(--space-3);
  }
  .names {
    grid-template-columns: repeat(2, 1fr);
    margin-top: var(--space-4);
  }
  .names .button {
    display: grid;
    min-height: 88px;
    font-size: var(--text-22);
  }
  .names small {
    color: var(--ink-soft);
    font-size: var(--text-15);
    font-weight: 400;
  }
  .names .digit {
    margin-right: var(--space-2);
    color: var(--ink-soft);
    font-size: var(--text-17);
    font-style: normal;
  }
  .needed {
    color: var(--ink-soft);
    font-size: var(--text-17);
    line-height: 1.5;
  }
  .pin {
    display: grid;
    justify-items: center;
    gap: var(--space-4);
  }
  .dots {
    display: flex;
    gap: 14px;
    align-items: center;
    min-height: 32px;
  }
  .dots i {
    width: 20px;
    height: 20px;
    border-radius: 50%;
    background: var(--ink);
  }
  .dots i.open {
    background: none;
    box-shadow: inset 0 0 0 2px var(--edge);
  }
  .pad {
    grid-template-columns: repeat(3, 104px);
  }
  .pad .button {
    min-height: 72px;
    font-size: var(--text-28);
  }
  .enter {
    width: 336px;
  }
  .problem {
    display: flex;
    margin-bottom: var(--space-4);
    gap: var(--space-3);
    width: 100%;
    padding: var(--space-3) var(--space-4);
    border: 2px solid var(--late);
    border-radius: var(--radius);
    background: var(--late-soft);
    color: var(--late);
    font-size: var(--text-17);
    line-height: 1.45;
  }
  .problem b {
    display: block;
  }
`;
