import { css } from 'lit';

/** The same card as a row of the list: its band, its lines in one flow, and what a finger does to it, side by side. */
export const rowStyles = css`
  @media (min-width: 1000px) {
    :host([layout='list']) article {
      display: grid;
      grid-template-columns: 650px minmax(0, 1fr) auto;
    }
    /* Over the whole row: nobody reads past it. */
    :host([layout='list']) .allergy {
      display: flex;
      align-items: center;
      gap: var(--space-3);
      grid-column: 1 / -1;
      order: -1;
      padding: 2px var(--space-3);
    }
    :host([layout='list']) .allergy .note {
      flex: 1;
    }
    :host([layout='list']) .allergy .button {
      width: auto;
      margin: 0;
    }
    /* Else the row may not begin on a page of its own, and is cut instead. */
    :host([layout='list']) .also,
    :host([layout='list']) footer {
      break-before: auto;
    }
    :host([layout='list']) .band {
      display: flex;
      flex-wrap: wrap;
      align-content: center;
      align-items: center;
      gap: 0 var(--space-3);
      padding: 2px var(--space-3);
    }
    :host([layout='list']) .first {
      flex: 1;
      min-width: 0;
    }
    /* Where it goes is never cut short. */
    :host([layout='list']) .whose {
      flex: 1 0 148px;
    }
    :host([layout='list']) .number {
      min-width: 1.85em;
      font-size: 56px;
      line-height: 60px;
    }
    :host([layout='list']) .time {
      display: flex;
      align-items: center;
      align-self: center;
      gap: var(--space-2);
    }
    :host([layout='list']) .time kbd {
      order: -1;
    }
    :host([layout='list']) .second {
      display: grid;
      grid-template-columns: auto 1fr;
      flex: none;
      align-items: center;
      justify-items: start;
      width: 196px;
      min-height: 0;
      margin: 0;
      gap: 2px 6px;
      line-height: 1.3;
    }
    :host([layout='list']) .due {
      grid-column: 1 / -1;
      order: -1;
      font-size: 24px;
    }
    :host([layout='list']) .pace {
      justify-self: end;
    }
    :host([layout='list']) .recalled {
      flex-basis: 100%;
      margin: 0 0 4px;
      font-size: 20px;
    }
    :host([layout='list']) .work,
    :host([layout='list']) .group {
      display: flex;
      flex-wrap: wrap;
      align-content: center;
      align-items: center;
      min-width: 0;
    }
    :host([layout='list']) .head {
      padding: 0 var(--space-2);
    }
    :host([layout='list']) .line {
      grid-template-columns: auto minmax(0, 1fr) auto;
      align-items: center;
      gap: 0 var(--space-2);
      width: auto;
      max-width: 100%;
      padding: 4px 10px;
      border-bottom: 0;
      font-size: 27px;
    }
    :host([layout='list']) .line .state {
      min-width: 0;
    }
    :host([layout='list']) .start {
      margin: 0;
    }
    :host([layout='list']) .modifier {
      display: inline-block;
      font-size: 23px;
      margin: 0 0 0 var(--space-2);
    }
    :host([layout='list']) .tag {
      display: inline-block;
      margin: 0 0 0 var(--space-2);
    }
    :host([layout='list']) footer {
      align-items: center;
    }
    :host([layout='list']) footer .button {
      flex: none;
      min-width: 112px;
    }
    :host([layout='list']) footer .cannot {
      min-width: 0;
    }
    :host([layout='list']) footer .plain {
      min-width: 136px;
    }
    :host([layout='list']) .waits {
      align-self: center;
    }
    /* In less room the band has two lines. */
    :host([layout='list']:not([wide])) article {
      grid-template-columns: 430px minmax(0, 1fr) auto;
    }
    :host([layout='list']:not([wide])) .first {
      flex-basis: 100%;
    }
    :host([layout='list']:not([wide])) .second {
      display: flex;
      width: 100%;
    }
    :host([layout='list']:not([wide])) .due {
      order: 0;
    }
    :host([layout='list']:not([wide])) footer .button {
      min-width: 64px;
      font-size: 20px;
    }
    /* Several lines stand two by two beside the band, and the buttons under it. */
    :host([layout='list'][several]:not([wide])) article {
      grid-template: 'allergy allergy' auto 'band work' 1fr 'foot work' auto / 430px minmax(0, 1fr);
    }
    :host([layout='list'][several]:not([wide])) .allergy {
      grid-area: allergy;
    }
    :host([layout='list'][several]:not([wide])) .band {
      grid-area: band;
    }
    :host([layout='list'][several]:not([wide])) :is(footer, .waits) {
      grid-area: foot;
    }
    :host([layout='list'][several]:not([wide])) footer .plain {
      flex: 1;
    }
    :host([layout='list'][several]:not([wide])) .work {
      display: grid;
      grid-area: work;
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    :host([layout='list'][several]:not([wide])) .line {
      width: 100%;
    }
    :host([layout='list'][several]:not([wide])) :is(.together, .also) {
      grid-column: 1 / -1;
    }
    :host([layout='list'][several]:not([wide])) .together .line {
      width: auto;
    }
  }
`;
