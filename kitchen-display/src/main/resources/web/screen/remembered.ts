import { nothingYet, type FeedState } from './store.ts';

/** What a screen knew when it was last heard of, and how it is brought back. Pure; all times in ms. */

/** Raised when what is kept changes its shape: what an older page kept is then forgotten. */
export const SHAPE = 1;

/** The server's time, as far as this device can vouch for it: `server` was its time at `at` on the monotonic clock. */
export interface Vouched {
  readonly server: number;
  readonly at: number;
}

export interface KeptTime {
  /** The server's time when it was last heard. */
  readonly heard: number;
  /** The same, plus the time that pages have run since: never ahead of the server's. */
  readonly vouched: number;
  /** By how much the server's clock was ahead of the device's when it was last heard. */
  readonly ahead: number;
}

export interface Kept {
  readonly shape: number;
  readonly state: FeedState;
  readonly time: KeptTime;
}

/** Never later than the true time: it stands still while no page runs, and the device's clock has no part in it. */
export const vouchedTime = ({ server, at }: Vouched, now: number): number => server + Math.max(0, now - at);

/**
 * The state for a page that has heard nothing yet. Its ages may follow the device's clock, which only makes tickets look
 * older. It has no epoch, so that the server answers with all there is.
 */
export function remembered(kept: Kept, now: number, deviceTime: number): FeedState | null {
  if (kept.shape !== SHAPE) {
    return null;
  }
  const { heard, vouched, ahead } = kept.time;
  const passed = Math.max(vouched, deviceTime + ahead) - heard;
  return { ...nothingYet, ...kept.state, epoch: null, gap: false, remembered: true, serverNow: heard, heardAt: now - passed };
}
