import { css } from 'lit';

/** Lanes of one height; what cannot be told apart without colour is hatched, dashed, or says it in words. */
export const chartStyles = css`
  :host {
    --head: 148px;
    --lane-height: 44px;
    display: block;
    min-height: 100%;
  }
  .chart {
    position: relative;
    display: grid;
    grid-template-columns: var(--head) minmax(0, 1fr);
    grid-template-rows: auto auto;
    align-content: start;
    min-height: 100%;
    overflow: clip;
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
  }
  .axis,
  .corner {
    position: sticky;
    z-index: 4;
    top: 0;
    height: 36px;
    border-bottom: 1px solid var(--edge);
    background: var(--card);
  }
  .axis {
    overflow: hidden;
    color: var(--ink-soft);
    font-size: var(--text-15);
    line-height: 36px;
  }
  .tick {
    position: absolute;
    transform: translateX(-50%);
  }
  .clock {
    position: absolute;
    z-index: 1;
    padding: 0 8px;
    border-radius: 0 0 6px 6px;
    background: var(--accent);
    color: var(--accent-ink);
    line-height: 30px;
    transform: translateX(-50%);
  }
  .head {
    display: grid;
    z-index: 3;
    align-content: center;
    padding: var(--space-2) var(--space-3);
    border-right: 1px solid var(--edge);
    border-bottom: 1px solid var(--edge);
    background: var(--card);
    font-size: var(--text-17);
    line-height: 1.3;
  }
  .head span {
    color: var(--ink-soft);
    font-size: var(--text-15);
  }
  .head .fewer {
    color: var(--warning);
    font-weight: 600;
  }
  .plot {
    position: relative;
    min-height: calc(var(--lanes) * var(--lane-height) + 16px);
    border-bottom: 1px solid var(--edge);
    overflow: clip;
  }
  .flags {
    --lane-height: 34px;
  }
  .place,
  .away {
    position: absolute;
    z-index: 2;
    top: calc(8px + var(--lane) * var(--lane-height));
    height: calc(var(--lane-height) - 4px);
  }
  .away {
    z-index: 1;
    top: calc(var(--lane) * var(--lane-height) + 6px);
    height: var(--lane-height);
    background: repeating-linear-gradient(-45deg, var(--sunken) 0 8px, var(--line) 8px 16px);
  }
  .bar,
  .flag {
    display: block;
    width: 100%;
    height: 100%;
    padding: 0;
    overflow: hidden;
    border: 2px solid var(--info);
    border-radius: 6px;
    background: var(--card);
    color: var(--ink);
    font-size: var(--text-15);
    text-align: left;
    white-space: nowrap;
    container-type: inline-size;
  }
  .label {
    display: block;
    padding: 0 4px;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .item {
    color: var(--ink-soft);
  }
  /* A number is whole or not there: half of one is another one. */
  @container (max-width: 64px) {
    .label {
      padding: 0 1px;
      text-align: center;
      text-overflow: clip;
    }
    .item {
      display: none;
    }
  }
  @container (max-width: 9px) {
    .n1 {
      visibility: hidden;
    }
  }
  @container (max-width: 20px) {
    .n2 {
      visibility: hidden;
    }
  }
  @container (max-width: 28px) {
    .n3,
    .n4,
    .n5 {
      visibility: hidden;
    }
  }
  .bar {
    width: calc(100% - 1px);
  }
  .bar.begun {
    background: var(--info);
    color: var(--card);
  }
  .bar.begun .item {
    color: inherit;
  }
  .bar.due {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--accent-ink);
  }
  .bar.due .item {
    color: inherit;
  }
  .bar.over {
    border-color: var(--late);
    border-right-width: 6px;
  }
  .bar.held {
    border: 2px dashed var(--edge);
    background: repeating-linear-gradient(-45deg, var(--card) 0 6px, var(--sunken) 6px 12px);
    color: var(--ink-soft);
  }
  /* A bracket from the beginning of the range to its end. */
  .flag {
    overflow: visible;
    border-width: 0 2px 3px;
    border-color: var(--ready);
    border-radius: 0 0 6px 6px;
    background: color-mix(in srgb, var(--ready-soft) 85%, transparent);
    text-align: center;
  }
  .flag b {
    font-size: var(--text-17);
  }
  .flag.late {
    border-color: var(--late);
    background: color-mix(in srgb, var(--late-soft) 85%, transparent);
    color: var(--late);
  }
  .flag.held {
    border-style: dashed;
    border-color: var(--edge);
    background: none;
    color: var(--ink-soft);
  }
  .other {
    opacity: 0.35;
  }
  .picked {
    box-shadow: 0 0 0 3px var(--ink);
  }
  @media (max-width: 700px) {
    :host {
      --head: 92px;
    }
  }
  @media (min-height: 950px) {
    :host {
      --head: 180px;
      --lane-height: 60px;
    }
    .bar,
    .head {
      font-size: var(--text-17);
    }
  }
  .lines {
    position: absolute;
    inset: 36px 0 0 var(--head);
    pointer-events: none;
  }
  .lines i {
    position: absolute;
    top: 0;
    bottom: 0;
    border-left: 1px solid var(--line);
  }
  .lines .now {
    z-index: 1;
    margin-left: -1px;
    border-left: 3px solid var(--accent);
  }
`;
