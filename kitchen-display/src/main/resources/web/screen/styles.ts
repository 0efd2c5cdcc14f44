import { css } from 'lit';

/** What every element of the screens shares: buttons, chips, focus, motion. */
export const base = css`
  :host {
    box-sizing: border-box;
    font-family: var(--font);
    color: var(--ink);
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  svg {
    flex: none;
    vertical-align: -0.14em;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  button {
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }
  button[disabled] {
    cursor: default;
    opacity: 0.45;
  }
  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    min-height: 64px;
    padding: 0 var(--space-4);
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: transparent;
    font-size: var(--text-22);
    font-weight: 600;
    line-height: 1.15;
    text-decoration: none;
    color: var(--ink);
  }
  .button:not([disabled]):where(:not([aria-pressed='true'], [aria-checked='true'])):hover {
    background: color-mix(in srgb, var(--ink) 8%, transparent);
  }
  /* Not moved by a transform: in a ticket that goes on in the next column, a moved button misses its own click. */
  .button:not([disabled]):active {
    box-shadow: inset 0 0 0 99em rgb(0 0 0 / 16%);
  }
  .button.primary {
    border-color: transparent;
    background: var(--accent);
    color: var(--accent-ink);
    font-weight: 700;
  }
  .button.primary:not([disabled]):hover {
    background: color-mix(in srgb, var(--accent) 90%, var(--ink));
  }
  .button.danger {
    border-color: var(--late);
    color: var(--late);
  }
  .button.quiet {
    border-color: transparent;
  }
  .button[aria-pressed='true'],
  .button[aria-checked='true'] {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--paper);
  }
  .empty {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: var(--space-3);
    padding: var(--space-6);
    color: var(--ink-soft);
    text-align: center;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation-duration: 0.01ms !important;
      animation-iteration-count: 1 !important;
      transition-duration: 0.01ms !important;
    }
  }
`;
