import { css } from 'lit';

/** The frame of a screen in the kitchen: bars above and below, and what it shows in between. */
export const frameStyles = css`
  .screen {
    display: flex;
    flex-direction: column;
    height: 100vh;
    height: 100dvh;
    overflow: hidden;
    background: var(--paper);
  }
  main {
    position: relative;
    flex: 1;
    min-height: 0;
  }
  main > .empty {
    position: absolute;
    inset: 0;
    font-size: var(--text-28);
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
    font-size: var(--text-28);
    text-align: center;
  }
`;
