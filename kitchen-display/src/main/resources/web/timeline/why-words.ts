import { duration, hhmm, range } from '../screen/clock.ts';
import type { Instant, Names, Station } from '../screen/model.ts';
import { named, t } from '../screen/texts.ts';

/** Why a time was promised, in plain words. */

export interface Range {
  readonly from: Instant;
  readonly to: Instant;
}

export interface Cause {
  readonly kind: 'CHOSEN' | 'LENGTH' | 'PLACES' | 'TAKEN' | 'CLOSED' | 'PROMISES' | 'SLOW' | 'REMADE' | 'PAID_LATE';
  readonly station?: string;
  readonly longestSeconds: number;
  readonly until?: Instant;
  readonly ready?: Instant;
  readonly before: readonly string[];
  /** Those before it without a number. */
  readonly others: number;
}

export interface Told {
  readonly number: string | null;
  readonly name: Names | null;
  readonly needs: readonly { readonly station: string; readonly pieces: number; readonly seconds: number }[];
  readonly first: Range;
  readonly now: Range;
  readonly askedAt: Instant | null;
  readonly chosen: boolean;
  readonly cause: Cause | null;
  readonly moves: readonly { readonly at: Instant; readonly from: Range; readonly to: Range; readonly cause: Cause }[];
}

export class WhyWords {
  constructor(
    private readonly stations: readonly Station[],
    private readonly zone: string,
  ) {}

  station(code: string | undefined): string {
    return named(this.stations.find((station) => station.code === code)?.name) || (code ?? '');
  }

  range({ from, to }: Range): string {
    return range(from, to, this.zone);
  }

  asked(told: Told): string {
    return told.askedAt === null ? t('why.unknown') : t(told.chosen ? 'why.asked.chosen' : 'why.asked', hhmm(told.askedAt, this.zone));
  }

  /** For what is asked just now. */
  wait({ now: { from, to } }: Told, now: number): string {
    const minutes = (when: Instant) => Math.max(0, Math.ceil((Date.parse(when) - now) / 60_000));
    return t('why.wait', minutes(from), minutes(to));
  }

  needs(told: Told): string[] {
    const place = (code: string) => this.stations.findIndex((station) => station.code === code);
    return [...told.needs].sort((a, b) => place(a.station) - place(b.station)).map(({ station, pieces, seconds }) => `${this.station(station)} ${pieces} × ${duration(seconds)}`);
  }

  /** What decided, in a sentence. */
  because(cause: Cause): string {
    const at = this.station(cause.station);
    const until = hhmm(cause.until, this.zone);
    const before = this.before(cause);
    switch (cause.kind) {
      case 'LENGTH':
        return cause.station === undefined ? t('why.NOTHING') : t('why.LENGTH', at, duration(cause.longestSeconds));
      case 'TAKEN':
        return before === '' ? t('why.TAKEN.own', at, until) : t('why.TAKEN', at, until, before);
      case 'CLOSED':
        return until === '' ? t('why.CLOSED.open', at) : t('why.CLOSED', at, until);
      case 'PLACES':
      case 'PROMISES':
        return t(`why.${cause.kind}`, at, hhmm(cause.ready, this.zone));
      default:
        return t(`why.${cause.kind}`, at);
    }
  }

  /** What followed from that. */
  soonest(told: Told): string {
    const ready = told.cause?.ready;
    if (ready === undefined) {
      return t('why.given', this.range(told.first));
    }
    return t(told.number === null && told.name ? 'why.would' : 'why.given.soonest', hhmm(ready, this.zone), this.range(told.first));
  }

  private before({ before, others }: Cause): string {
    const numbers = before.join(t('list.comma'));
    const unnamed = others === 0 ? '' : t('why.others', others);
    return numbers === '' || unnamed === '' ? numbers + unnamed : t('why.and', numbers, unnamed);
  }
}
