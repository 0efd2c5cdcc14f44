import { css } from 'lit';

export const pairStyles = css`
  :host {
    display: block;
    min-height: 100vh;
    min-height: 100dvh;
    background: var(--paper);
  }
  main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-4);
    max-width: 1080px;
    margin: 0 auto;
    padding: var(--space-2) var(--space-4) var(--space-6);
  }
  .bar {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  .brand {
    font-size: var(--text-22);
    font-weight: 800;
    letter-spacing: 0.01em;
  }
  h1 {
    font-size: clamp(28px, 4vw, 40px);
    line-height: 1.2;
    text-wrap: balance;
    word-break: auto-phrase;
  }
  h2 {
    font-size: var(--text-22);
  }
  .sheet {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--space-4) var(--space-6);
    align-items: center;
    padding: var(--space-5);
    border: 1px solid var(--line);
    border-radius: var(--radius-large);
    background: var(--card);
    box-shadow: var(--shadow);
  }
  .code {
    display: block;
    font-size: clamp(56px, 9vw, 96px);
    margin-bottom: var(--space-4);
    font-weight: 800;
    letter-spacing: 0.04em;
    line-height: 1.3;
    white-space: nowrap;
  }
  .qr {
    width: 224px;
    height: 224px;
    padding: 12px;
    border-radius: var(--radius);
    background: #ffffff;
  }
  .qr.none {
    background: var(--sunken);
  }
  .steps {
    display: grid;
    gap: var(--space-2);
    counter-reset: step;
    font-size: var(--text-17);
    line-height: 1.6;
  }
  .steps li {
    display: flex;
    gap: var(--space-3);
    overflow-wrap: anywhere;
  }
  .steps li::before {
    counter-increment: step;
    content: counter(step);
    flex: none;
    width: 1.7em;
    height: 1.7em;
    border-radius: 50%;
    background: var(--sunken);
    font-weight: 700;
    line-height: 1.7;
    text-align: center;
  }
  .waiting {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    grid-column: 1 / -1;
    padding-top: var(--space-4);
    border-top: 1px solid var(--line);
    color: var(--ink-soft);
    font-size: var(--text-17);
  }
  .dot {
    flex: none;
    width: 12px;
    height: 12px;
    border-radius: 50%;
    background: var(--accent);
    animation: breathe 2s ease-in-out infinite;
  }
  @keyframes breathe {
    50% {
      opacity: 0.25;
    }
  }
  .screens {
    display: grid;
    min-width: 0;
    grid-template-columns: repeat(4, 1fr);
    gap: var(--space-3);
    padding: 0;
    margin: 0;
    border: 0;
  }
  legend {
    margin-bottom: var(--space-3);
    font-size: var(--text-22);
    font-weight: 700;
  }
  .screen {
    position: relative;
    display: grid;
    align-content: start;
    gap: 4px;
    padding: var(--space-4);
    border: 2px solid var(--line);
    border-radius: var(--radius-large);
    background: var(--card);
    cursor: pointer;
  }
  .screen:has(:checked) {
    border-color: var(--accent);
  }
  .screen:has(:focus-visible) {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  .screen input {
    position: absolute;
    top: 16px;
    right: 14px;
    width: 20px;
    height: 20px;
    accent-color: var(--accent);
  }
  .screen b {
    padding-right: 28px;
    font-size: var(--text-17);
  }
  .screen span {
    color: var(--ink-soft);
    font-size: var(--text-15);
    line-height: 1.5;
  }
  form {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3);
    align-items: end;
  }
  label.field {
    display: grid;
    gap: var(--space-2);
    flex: 1 1 260px;
    min-width: 0;
    font-size: var(--text-17);
    font-weight: 600;
  }
  label.field input {
    width: 100%;
    min-width: 0;
    min-height: 64px;
    padding: 0 var(--space-4);
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--card);
    font-size: var(--text-28);
    letter-spacing: 0.06em;
    text-transform: uppercase;
  }
  .note {
    flex: 1 0 100%;
    color: var(--ink-soft);
    font-size: var(--text-15);
    line-height: 1.5;
  }
  form + .problem,
  .problem + form {
    margin-top: var(--space-3);
  }
  .problem {
    display: flex;
    gap: var(--space-3);
    padding: var(--space-4);
    border: 2px solid var(--late);
    border-radius: var(--radius);
    background: var(--late-soft);
    color: var(--late);
    font-size: var(--text-17);
    line-height: 1.5;
  }
  .problem b {
    display: block;
  }
  @media (max-width: 720px) {
    .sheet {
      grid-template-columns: minmax(0, 1fr);
      justify-items: center;
      padding: var(--space-4);
    }
    .steps,
    .waiting {
      justify-self: stretch;
    }
    .screens {
      grid-template-columns: 1fr 1fr;
    }
    .code {
      font-size: min(15vw, 72px);
    }
    form .button {
      width: 100%;
    }
  }
`;
