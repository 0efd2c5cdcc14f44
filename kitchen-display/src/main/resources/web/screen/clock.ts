/** Times as people read them, in the store's zone. */

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = zone + JSON.stringify(options);
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', ...options });
    formats.set(key, found);
  }
  return found;
}

type When = string | number | null | undefined;

const ms = (when: Exclude<When, null | undefined>) => (typeof when === 'number' ? when : Date.parse(when));

/** 12:10; empty where there is no time. */
export function hhmm(when: When, zone: string): string {
  return when == null ? '' : format(zone, { hour: '2-digit', minute: '2-digit' }).format(ms(when));
}

/** 12:10:35; empty where there is no time. */
export function hhmmss(when: When, zone: string): string {
  return when == null
    ? ''
    : format(zone, { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(ms(when));
}

/** The same, with its date where that is not today: what was heard yesterday must not look like today's. */
export function datedTime(when: When, zone: string, now: number, language: string): string {
  const time = hhmmss(when, zone);
  return when == null || isSameDay(ms(when), now, zone) ? time : `${dated(ms(when), zone, language)} ${time}`;
}

/** 12:10–12:15; one time where both are equal. */
export function range(from: When, to: When, zone: string): string {
  const [a, b] = [hhmm(from, zone), hhmm(to, zone)];
  return a && b && a !== b ? `${a}–${b}` : a || b;
}

/** The same, with its date where that is not today: an order for tomorrow must not be mistaken for one of today. */
export function datedRange(from: When, to: When, zone: string, now: number, language: string): string {
  const time = range(from, to, zone);
  return from == null || isSameDay(ms(from), now, zone) ? time : `${dated(ms(from), zone, language)} ${time}`;
}

function isSameDay(a: number, b: number, zone: string): boolean {
  const day = (when: number) => format(zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(when);
  return day(a) === day(b);
}

const dated = (when: number, zone: string, language: string): string =>
  new Intl.DateTimeFormat(language, { timeZone: zone, month: 'short', day: 'numeric', weekday: 'short' }).format(when);

/** 4:05, and 1:02:09 from an hour on. */
export function duration(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** The next time the store's clock shows `hour`:00 after `now` (epoch ms), whatever daylight saving does in between. */
export function nextAt(hour: number, now: number, zone: string): number {
  const shows = (at: number) => {
    const parts = format(zone, { hour: '2-digit', minute: '2-digit' }).formatToParts(at);
    const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
    return part('hour') * 60 + part('minute');
  };
  const quarter = 15 * 60_000;
  let at = Math.floor(now / quarter) * quarter + quarter;
  for (let tries = 0; tries < 120 && shows(at) !== hour * 60; tries++) {
    at += quarter;
  }
  return at;
}

const DAY_STARTS = 4;

/** When the store's day ends: an evening goes on past midnight. */
export const dayEnds = (now: number, zone: string): number => nextAt(DAY_STARTS, now, zone);

export const instant = (at: number): string => new Date(at).toISOString();
