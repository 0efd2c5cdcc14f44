import { css } from 'lit';

/** A band over the screen that says what is wrong in the kitchen. */
export const bannerStyles = css`
  .banner {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-4);
    padding: var(--space-2) var(--space-4);
    background: #8f1016;
    color: #ffffff;
    font-size: var(--text-22);
  }
  b {
    font-size: var(--text-28);
  }
`;
