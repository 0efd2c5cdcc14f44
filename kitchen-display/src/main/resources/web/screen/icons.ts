import { svg, type SVGTemplateResult } from 'lit';

/** Our own small drawings, 24 by 24, in the colour of the text beside them; words always stand beside them too. */

const draw = (shape: SVGTemplateResult) =>
  svg`<svg viewBox="0 0 24 24" width="1em" height="1em" fill="none" stroke="currentColor" stroke-width="2.2"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${shape}</svg>`;

export const icons = {
  counter: draw(svg`<path d="M3 10h18M5 10v10M19 10v10M8 10V6h8v4"/>`),
  table: draw(svg`<path d="M3 8h18M6 8l-2 12M18 8l2 12M12 8v12"/>`),
  bay: draw(svg`<path d="M4 16v-4l2-6h12l2 6v4zM4 12h16M7 16v3M17 16v3"/>`),
  bag: draw(svg`<path d="M5 8h14l1 13H4zM9 8V6a3 3 0 0 1 6 0v2"/>`),
  plate: draw(svg`<circle cx="12" cy="12" r="9"/><circle cx="12" cy="12" r="4.5"/>`),
  clock: draw(svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.5 2"/>`),
  warning: draw(svg`<path d="M12 3 2 20h20zM12 10v4M12 17v.2"/>`),
  late: draw(svg`<path d="M8 2h8l6 6v8l-6 6H8l-6-6V8zM12 7v6M12 17v.2"/>`),
  check: draw(svg`<path d="m4 13 5 5L20 6"/>`),
  made: draw(svg`<circle cx="12" cy="12" r="9"/><path d="m8 12 3 3 5-6"/>`),
  stop: draw(svg`<path d="M8 2h8l6 6v8l-6 6H8l-6-6V8zM8.500 12h7"/>`),
  flame: draw(svg`<path d="M12 3c1 4 6 6 6 11a6 6 0 0 1-12 0c0-3 2-4 2-7 2 1 3 2 3 4 1-2 1-5 1-8z"/>`),
  undo: draw(svg`<path d="M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3"/>`),
  cross: draw(svg`<path d="M5 5l14 14M19 5 5 19"/>`),
  left: draw(svg`<path d="m15 5-7 7 7 7"/>`),
  erase: draw(svg`<path d="M9 5h12v14H9l-7-7zM12 9l6 6M18 9l-6 6"/>`),
  right: draw(svg`<path d="m9 5 7 7-7 7"/>`),
  plus: draw(svg`<path d="M12 5v14M5 12h14"/>`),
  minus: draw(svg`<path d="M5 12h14"/>`),
  pause: draw(svg`<path d="M9 5v14M15 5v14"/>`),
  play: draw(svg`<path d="M7 4v16l13-8z"/>`),
  sum: draw(svg`<path d="M18 5H6l7 7-7 7h12"/>`),
  recall: draw(svg`<path d="M3 12a9 9 0 1 0 3-6.7L3 8M3 3v5h5M12 8v5l3 2"/>`),
  soldOut: draw(svg`<circle cx="12" cy="12" r="9"/><path d="M6 6l12 12"/>`),
  places: draw(svg`<rect x="3" y="3" width="7" height="7" rx="1"/><rect x="14" y="3" width="7" height="7" rx="1"/><rect x="3" y="14" width="7" height="7" rx="1"/><path d="M17.500 14v7M14 17.500h7"/>`),
  rush: draw(svg`<path d="M12 20V5M5 12l7-7 7 7M5 3h14"/>`),
  bars: draw(svg`<path d="M3 6h9M8 12h10M13 18h8"/>`),
  live: draw(svg`<path d="M4 9a12 12 0 0 1 16 0M7 13a7.500 7.500 0 0 1 10 0M12 18v.2"/>`),
  offline: draw(svg`<path d="M4 9a12 12 0 0 1 16 0M7 13a7.500 7.500 0 0 1 10 0M12 18v.2M3 3l18 18"/>`),
  soundOn: draw(svg`<path d="M4 9v6h4l5 4V5L8 9zM17 9a4 4 0 0 1 0 6M19.500 6.500a8 8 0 0 1 0 11"/>`),
  soundOff: draw(svg`<path d="M4 9v6h4l5 4V5L8 9zM17 9l5 6M22 9l-5 6"/>`),
  help: draw(svg`<circle cx="12" cy="12" r="9"/><path d="M9.500 9.500a2.500 2.500 0 1 1 3.500 2.300c-.7.3-1 .8-1 1.700M12 17v.2"/>`),
  bulb: draw(svg`<path d="M9 18h6M10 21h4M8.500 15a6 6 0 1 1 7 0c-.7.6-1 1.500-1 3h-5c0-1.500-.3-2.400-1-3z"/>`),
  printer: draw(svg`<path d="M6 9V3h12v6M6 17H3V9h18v8h-3M6 14h12v7H6z"/>`),
  search: draw(svg`<circle cx="10.500" cy="10.500" r="6.500"/><path d="m15.500 15.500 5 5"/>`),
  person: draw(svg`<circle cx="12" cy="8" r="4"/><path d="M4 21c0-4 3.500-6.500 8-6.500s8 2.500 8 6.500"/>`),
  camera: draw(svg`<path d="M3 8h4l2-3h6l2 3h4v12H3z"/><circle cx="12" cy="13.500" r="3.500"/>`),
  hide: draw(svg`<path d="M3 12s3.500-6 9-6 9 6 9 6-3.500 6-9 6-9-6-9-6zM4 4l16 16"/>`),
};
