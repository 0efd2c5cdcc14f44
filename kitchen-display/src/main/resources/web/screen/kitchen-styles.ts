import { css } from 'lit';

/** The frame of the wall and the expediter. */
export const kitchenStyles = css`
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
  ticket-grid {
    height: 100%;
    --columns: 5;
  }
  @media (max-width: 1700px) {
    ticket-grid {
      --columns: 4;
    }
  }
  @media (max-width: 1400px) {
    ticket-grid {
      --columns: 3;
    }
  }
  @media (max-width: 900px) {
    ticket-grid {
      --columns: 2;
    }
  }
  main > .empty {
    position: absolute;
    inset: 0;
    font-size: var(--text-28);
  }
  main > .empty .mark {
    font-size: 96px;
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
