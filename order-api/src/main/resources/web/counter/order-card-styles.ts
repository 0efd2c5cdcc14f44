import { css } from 'lit';

export const orderCardStyles = css`
  :host {
    display: block;
  }
  article {
    overflow: clip;
    border: 2px solid var(--line);
    border-radius: var(--radius-large);
    background: var(--card);
    box-shadow: var(--shadow);
  }
  article.proven {
    border-color: var(--ready);
  }
  article.refused {
    border-color: var(--late);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-4);
    padding: var(--space-3) var(--space-4);
    border-bottom: 1px solid var(--line);
    font-size: var(--text-17);
  }
  h2 {
    font-size: var(--text-40);
    font-weight: 800;
    line-height: 1;
  }
  .nickname {
    font-size: var(--text-28);
    font-weight: 600;
  }
  .state {
    margin-left: auto;
    font-size: var(--text-22);
    font-weight: 700;
  }
  .state.ready {
    color: var(--ready);
  }
  .dining {
    padding: 2px 8px;
    border: 1px solid var(--line);
    border-radius: 6px;
  }
  .dining.go {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--paper);
    font-weight: 700;
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr);
    gap: var(--space-4);
    padding: var(--space-3) var(--space-4) var(--space-4);
  }
  .line {
    display: flex;
    gap: var(--space-3);
    align-items: center;
    min-height: 48px;
    padding: 8px 0;
    border-bottom: 1px solid var(--line);
    font-size: var(--text-22);
    line-height: 1.3;
  }
  .line:last-child {
    border: 0;
  }
  .line input {
    flex: none;
    width: 28px;
    height: 28px;
    margin: 0;
    accent-color: var(--ready);
  }
  .line .box {
    flex: none;
    width: 28px;
    color: var(--ink-soft);
    text-align: center;
  }
  .line .quantity {
    min-width: 1.8em;
    font-weight: 700;
  }
  .line .grow {
    flex: 1;
    min-width: 0;
  }
  .line .more {
    display: block;
    color: var(--ink-soft);
    font-size: var(--text-15);
  }
  .line .said {
    color: var(--ink-soft);
    font-size: var(--text-15);
    white-space: nowrap;
  }
  .line.VOID .grow {
    color: var(--ink-soft);
    text-decoration: line-through;
  }
  .line.CANNOT_MAKE .said {
    color: var(--warning);
    font-weight: 700;
  }
  .refund {
    display: flex;
    gap: var(--space-2);
    margin-top: var(--space-2);
    color: var(--ink-soft);
    font-size: var(--text-15);
  }
  .refund.PAID b {
    color: var(--ready);
  }
  .refund.FAILED b {
    color: var(--late);
  }
  .deed {
    position: sticky;
    top: var(--space-3);
    display: grid;
    align-content: start;
    align-self: start;
    gap: var(--space-3);
  }
  .deed .hand-over {
    min-height: 80px;
    background: var(--ready);
    color: var(--card);
    font-size: var(--text-28);
  }
  .deed .hand-over:not([disabled]):hover {
    background: color-mix(in srgb, var(--ready) 88%, var(--ink));
  }
  .word {
    display: flex;
    gap: var(--space-2);
    font-size: var(--text-17);
    font-weight: 600;
    line-height: 1.45;
  }
  .word svg {
    margin-top: 0.2em;
  }
  .word.good {
    color: var(--ready);
  }
  .problem {
    display: flex;
    gap: var(--space-3);
    padding: var(--space-3) var(--space-4);
    border-radius: var(--radius);
    background: #b3171e;
    color: #ffffff;
    font-size: var(--text-17);
    line-height: 1.45;
  }
  .problem svg {
    font-size: 36px;
  }
  .problem b {
    display: block;
    font-size: var(--text-22);
  }
  .gone {
    padding: var(--space-3) var(--space-4);
    border-radius: var(--radius);
    background: var(--info-soft);
    color: var(--info);
    font-size: var(--text-22);
    font-weight: 700;
  }
  .gone.now {
    background: var(--ready-soft);
    color: var(--ready);
  }
  .cannot {
    padding: var(--space-3) var(--space-4);
    border: 2px solid var(--late);
    border-radius: var(--radius);
    background: var(--late-soft);
    color: var(--late);
    font-size: var(--text-17);
    line-height: 1.45;
  }
  .cannot b {
    display: block;
    font-size: var(--text-22);
  }
  label.code {
    display: grid;
    gap: 6px;
    font-size: var(--text-17);
    font-weight: 600;
  }
  .code input,
  .reason input {
    width: 100%;
    min-height: 64px;
    padding: 0 var(--space-4);
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--sunken);
    font-size: var(--text-28);
    letter-spacing: 0.08em;
  }
  .code input::placeholder {
    color: var(--ink-soft);
    font-size: var(--text-22);
    font-weight: 400;
    letter-spacing: 0;
  }
  .reason {
    display: grid;
    gap: var(--space-2);
    padding: var(--space-3);
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    font-size: var(--text-17);
  }
  .reason input {
    font-size: var(--text-17);
    letter-spacing: 0;
  }
  .reasons {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--space-2);
  }
  .reason .last {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: var(--space-2);
  }
  .reasons .button,
  .small {
    min-height: 56px;
    padding: 0 var(--space-3);
    font-size: var(--text-17);
  }
  .allergy {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    padding: var(--space-2) var(--space-4);
    background: #ffe14d;
    color: #17120a;
    font-size: var(--text-17);
    overflow-wrap: anywhere;
  }
  footer {
    position: sticky;
    bottom: 0;
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    padding: var(--space-2) var(--space-4);
    border-top: 1px solid var(--line);
    background: var(--card);
  }
`;
