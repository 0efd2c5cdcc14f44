import type { Instant, Kitchen, Stop, StopReason } from './model.ts';

/** What the screens know of a kitchen that stands still. Pure. */

export const REASONS: readonly StopReason[] = ['POWER', 'FIRE_ALARM', 'MACHINE', 'WATER', 'STAFF', 'OTHER'];

/** The number that a stop said now has: of the one that is seen, or the next one. */
export const numberOfStop = ({ stop, lastStop }: Kitchen): number => stop?.no ?? lastStop + 1;

/** When it should run again; null where nobody knows, or that time is over (`now` in epoch ms). */
export const expectedEnd = (stop: Stop, now: number): Instant | null =>
  stop.until !== null && Date.parse(stop.until) > now ? stop.until : null;
