import { css } from 'lit';

/** What the wall and the expediter have in their frame. */
export const kitchenStyles = css`
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
  @media (max-width: 560px) {
    ticket-grid {
      --columns: 1;
    }
  }
  ticket-grid.list {
    --columns: 1;
    --gap: 6px;
  }
  .hinted ~ undo-toast {
    --toast-bottom: 164px;
  }
  main > .empty .mark {
    font-size: 96px;
  }
`;
