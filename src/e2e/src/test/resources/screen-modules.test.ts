/** The screens' pure modules against fixed data. A page of the browser runner calls `run`. */
import type { Line, Station, Store, Ticket } from '../../../../../kitchen-display/src/main/resources/web/screen/model.ts';
import { foreseen, settled, type Pending } from '../../../../../kitchen-display/src/main/resources/web/screen/optimistic.ts';
import { newsBetween } from '../../../../../kitchen-display/src/main/resources/web/screen/news.ts';
import { Steady } from '../../../../../kitchen-display/src/main/resources/web/screen/steady.ts';
import { datedRange, dayEnds } from '../../../../../kitchen-display/src/main/resources/web/screen/clock.ts';
import { nothingYet, reduce, serverTime, silence, type FeedState } from '../../../../../kitchen-display/src/main/resources/web/screen/store.ts';
import { placesOf } from '../../../../../order-api/src/main/resources/web/counter/places.ts';
import { ageSeconds, allDay, alsoAt, byDue, onWall, pace, recallable } from '../../../../../kitchen-display/src/main/resources/web/screen/tickets.ts';

export interface Result {
  name: string;
  ok: boolean;
  detail: string;
}

const NOON = Date.parse('2026-11-22T03:00:00Z');
const at = (minutes: number) => new Date(NOON + minutes * 60_000).toISOString();

const store: Store = {
  id: 'umi',
  name: { en: 'Umi', ja: '海' },
  zone: 'Asia/Tokyo',
  readyBy: 'LAST_STATION',
  warnAfterSeconds: 300,
  lateAfterSeconds: 480,
};
const stations: Station[] = ['grill', 'fry'].map((code) => ({ code, name: { en: code }, places: 2, fullPlaces: 2 }));

const line = (no: number, item: string, more: Partial<Line> = {}): Line => ({
  no,
  station: 'grill',
  item,
  name: { en: item },
  quantity: 1,
  modifiers: [],
  set: null,
  forWhom: null,
  state: 'QUEUED',
  ...more,
});

const ticket = (number: string, more: Partial<Ticket> = {}): Ticket => ({
  id: `id-${number}`,
  version: 1,
  number,
  nickname: 'Aki',
  pickup: { method: 'COUNTER', place: null },
  dining: 'TO_GO',
  state: 'QUEUED',
  promiseFrom: null,
  promiseTo: null,
  firedAt: at(0),
  doneAt: null,
  endedAt: null,
  recalledFrom: null,
  lines: [line(1, 'burger')],
  ...more,
});

const snapshot = (tickets: Ticket[], seq = 10): FeedState =>
  reduce(
    nothingYet,
    { type: 'snapshot', epoch: 'e', seq, now: at(0), store, stations, front: { paused: null, items: [] }, tickets },
    1000,
  );

const numbers = (tickets: readonly Ticket[]) => tickets.map(({ number }) => number).join(' ');

const cases: Record<string, () => unknown[]> = {
  'the most urgent ticket comes first, promised or not': () => {
    const late = ticket('3', { firedAt: at(-7) });
    const soon = ticket('2', { promiseFrom: at(0), promiseTo: at(5) });
    const far = ticket('1', { promiseFrom: at(15), promiseTo: at(20) });
    return [numbers(byDue([far, soon, late], store)), '3 2 1'];
  },
  'tickets due at one time keep the order in which they were fired': () => {
    const due = { promiseFrom: at(5), promiseTo: at(10) };
    const order = [ticket('12', { ...due, firedAt: at(1) }), ticket('9', due), ticket('10', due)];
    return [numbers(byDue(order, store)), '9 10 12'];
  },
  'a ticket without a promise ages by the store thresholds': () => {
    const paces = [4, 5, 7.9, 8].map((minutes) => pace(ticket('1'), store, NOON + minutes * 60_000));
    return [paces.join(' '), 'normal warning warning late'];
  },
  'a promised ticket ages by its promise': () => {
    const promised = ticket('1', { promiseFrom: at(20), promiseTo: at(25) });
    const paces = [21, 22, 24, 25].map((minutes) => pace(promised, store, NOON + minutes * 60_000));
    return [paces.join(' '), 'normal warning warning late'];
  },
  'a device clock ten minutes off shows the same age': () => {
    const state = snapshot([ticket('1', { firedAt: at(-3) })]);
    const realNow = Date.now;
    const ages = [0, 600_000, -600_000].map((off) => {
      Date.now = () => realNow() + off;
      return ageSeconds(state.tickets['id-1']!, serverTime(state, 1000 + 4000)!);
    });
    Date.now = realNow;
    return [ages.join(' '), '184 184 184'];
  },
  'an age is never negative': () => [ageSeconds(ticket('1', { firedAt: at(5) }), NOON), 0],
  'a change out of sequence asks for a new start and is not applied': () => {
    const state = reduce(snapshot([]), { type: 'change', seq: 12, kind: 'TICKET', ticket: ticket('1') }, 2000);
    return [`${state.gap} ${state.seq} ${Object.keys(state.tickets).length}`, 'true 10 0'];
  },
  'the missed changes close the gap': () => {
    const gap = reduce(snapshot([]), { type: 'change', seq: 12, kind: 'TICKET', ticket: ticket('2') }, 2000);
    const first = reduce(gap, { type: 'change', seq: 11, kind: 'TICKET', ticket: ticket('1') }, 2001);
    const second = reduce(first, { type: 'change', seq: 12, kind: 'TICKET', ticket: ticket('2') }, 2002);
    return [`${second.gap} ${second.seq} ${Object.keys(second.tickets).length}`, 'false 12 2'];
  },
  'a change applied twice does no harm': () => {
    const change = { type: 'change', seq: 11, kind: 'TICKET', ticket: ticket('1', { version: 2 }) } as const;
    const once = reduce(snapshot([ticket('1')]), change, 2000);
    return [reduce(once, change, 2001) === once, true];
  },
  'a state that the screen does not know is not shown': () => {
    const held = { ...ticket('1'), state: 'HELD' as Ticket['state'] };
    const state = reduce(snapshot([ticket('1')]), { type: 'change', seq: 11, kind: 'TICKET', ticket: held }, 2000);
    return [`${state.seq} ${Object.keys(state.tickets).length}`, '11 0'];
  },
  'silence is counted from the last word of the server': () =>
    [silence(snapshot([]), 12_500, 0), 11_500],
  'all-day counts sum open lines and tell modifiers apart': () => {
    const cheese = { en: 'cheese' };
    const pickles = { en: 'no pickles' };
    const counts = allDay(
      [
        ticket('1', { lines: [line(1, 'burger', { quantity: 2, modifiers: [cheese, pickles] }), line(2, 'fries', { station: 'fry' })] }),
        ticket('2', { lines: [line(1, 'burger', { modifiers: [pickles, cheese] }), line(2, 'burger', { state: 'READY' })] }),
        ticket('3', { lines: [line(1, 'burger', { state: 'VOID' }), line(2, 'burger')] }),
        ticket('4', { state: 'DONE' }),
      ],
      null,
    );
    const said = counts.map(({ item, quantity, variants }) => `${item} ${quantity} (${variants.map((v) => v.quantity).join('+')})`);
    return [said.join(', '), 'burger 4 (3+1), fries 1 (1)'];
  },
  'a station sees its tickets and what the others make of them': () => {
    const both = ticket('1', { lines: [line(1, 'burger'), line(2, 'fries', { station: 'fry' })] });
    const fry = ticket('2', { lines: [line(1, 'fries', { station: 'fry' })] });
    const grill = new Set(['grill']);
    return [`${numbers(onWall([both, fry], store, grill))} also ${alsoAt(both, grill, stations).map((s) => s.code)}`, '1 also fry'];
  },
  'a voided ticket stays until it is bumped': () => {
    const state = snapshot([ticket('1', { state: 'VOID' })]);
    const pending = bump(state, 'id-1');
    const after = foreseen(state, [pending], NOON);
    return [
      `${onWall(Object.values(state.tickets), store, null).length} ${onWall(Object.values(after.tickets), store, null).length}`,
      '1 0',
    ];
  },
  'a bump shows at once and gives way to the word of the server': () => {
    const state = snapshot([ticket('1')]);
    const pending = bump(state, 'id-1');
    const seen = foreseen(state, [pending], NOON).tickets['id-1']!.state;
    const changed = reduce(state, { type: 'change', seq: 11, kind: 'TICKET', ticket: ticket('1', { version: 2, state: 'STARTED' }) }, 3000);
    const answered = { ...pending, answeredAt: 3000 };
    return [`${seen} ${settled(answered, changed, 3000)} ${foreseen(changed, [answered], NOON).tickets['id-1']!.state}`, 'DONE true STARTED'];
  },
  'the last done comes first for recall': () => {
    const done = (number: string, minutes: number) => ticket(number, { state: 'DONE', doneAt: at(minutes) });
    return [numbers(recallable([done('1', 1), done('3', 3), ticket('9'), done('2', 2)])), '3 2 1'];
  },
  'a recalled ticket is to be made again at once, also where the expediter makes it ready': () => {
    const made = ticket('1', { state: 'DONE', doneAt: at(1), lines: [line(1, 'burger', { state: 'READY' }), line(2, 'fries', { state: 'MADE' })] });
    const state = { ...snapshot([made]), store: { ...store, readyBy: 'EXPEDITER' as const } };
    const recall = { ...bump(state, 'id-1'), command: { id: 'r', action: 'recall', ticket: 'id-1' } as const };
    const seen = Object.values(foreseen(state, [recall], NOON).tickets);
    return [`${numbers(onWall(seen, store, null))} ${seen[0]!.lines.map((each) => each.state)}`, '1 STARTED,STARTED'];
  },
  'places keep the order of their numbers, and a taken one names the order that waits there': () => {
    const ways = { pickupMethods: ['TABLE'], tableMode: 'NAMED', tables: ['1', '2', '10'], bays: [] } as const;
    const there = (number: string, place: string, more: Partial<Ticket> = {}) => ticket(number, { pickup: { method: 'TABLE', place }, ...more });
    const waiting = [there('7', '2'), there('8', '1', { state: 'HANDED_OVER' }), ticket('9', { pickup: { method: 'BAY', place: '10' } })];
    const said = placesOf('TABLE', ways, [], waiting).map(({ number, takenBy }) => `${number}:${takenBy ?? 'free'}`);
    return [said.join(' '), '1:free 2:7 10:free'];
  },
  'a table that the store assigns is taken until somebody frees it': () => {
    const ways = { pickupMethods: ['TABLE'], tableMode: 'ASSIGNED', tables: ['1', '2'], bays: [] } as const;
    const seats = [{ number: '1', takenBy: '5' }, { number: '2', takenBy: null }];
    return [placesOf('TABLE', ways, seats, []).map(({ number, takenBy }) => `${number}:${takenBy}`).join(' '), '1:5 2:null'];
  },
  'what somebody else recalled is heard, and what one recalled oneself is not': () => {
    const made = snapshot([ticket('1', { state: 'DONE', doneAt: at(1) })]);
    const change = { type: 'change' as const, seq: 11, kind: 'TICKET', ticket: ticket('1', { version: 2, recalledFrom: 'DONE' }) };
    const after = reduce(made, change, 2000);
    const own = foreseen(made, [{ ...bump(made, 'id-1'), command: { id: 'r', action: 'recall', ticket: 'id-1' } }], NOON);
    return [`${newsBetween(made, after)} ${newsBetween(own, after)}`, 'changed null'];
  },
  'a ticket that comes back while nothing moves waits at the end, and stands in its place once things may move': () => {
    const steady = new Steady<{ id: string }>();
    const ids = (...of: string[]) => of.map((id) => ({ id }));
    const said = (placed: readonly { value: { id: string } }[]) => placed.map(({ value }) => value.id).join(' ');
    steady.arrange(ids('b', 'c'), 0);
    steady.hold(300, 0);
    const held = said(steady.arrange(ids('a', 'b', 'c'), 100));
    steady.release();
    return [`${held} | ${said(steady.arrange(ids('a', 'b', 'c'), 101))}`, 'b c a | a b c'];
  },
  'a name whose languages come in another order is no alteration': () => {
    const snap = snapshot([ticket('1', { lines: [line(1, 'burger', { name: { ja: 'バーガー', en: 'burger' } })] })]);
    const later = ticket('1', { version: 2, lines: [line(1, 'burger', { name: { en: 'burger', ja: 'バーガー' }, state: 'STARTED' })] });
    const state = reduce(snap, { type: 'change', seq: 11, kind: 'TICKET', ticket: later }, 2000);
    return [JSON.stringify(state.altered), '{}'];
  },
  'nothing moves under a finger': () => {
    const steady = new Steady<{ id: string }>();
    const ids = (...of: string[]) => of.map((id) => ({ id }));
    const said = (placed: readonly { value: { id: string }; leaving: boolean }[]) =>
      placed.map(({ value, leaving }) => value.id + (leaving ? '!' : '')).join(' ');
    steady.arrange(ids('a', 'b'), 0);
    steady.hold(300, 0);
    const during = said(steady.arrange(ids('new', 'b'), 299));
    return [`${during} | ${said(steady.arrange(ids('new', 'b'), 300))}`, 'a! b new | new b'];
  },
  'the rest of the day ends at four in the store, on any side of midnight': () => {
    const ends = ['2026-11-22T03:00:00Z', '2026-11-22T18:30:00Z', '2026-11-22T19:00:00Z'].map((now) =>
      new Date(dayEnds(Date.parse(now), 'Asia/Tokyo')).toISOString().slice(5, 16),
    );
    return [ends.join(' '), '11-22T19:00 11-22T19:00 11-23T19:00'];
  },
  'an order for another day names it, and today is the store\u2019s': () => {
    const [from, to] = ['2026-11-22T15:30:00Z', '2026-11-22T15:35:00Z'];
    const seen = ['2026-11-22T16:00:00Z', '2026-11-22T14:00:00Z'].map((now) =>
      datedRange(from, to, 'Asia/Tokyo', Date.parse(now), 'ja'),
    );
    return [seen.join(' | '), '00:30–00:35 | 11月23日(月) 00:30–00:35'];
  },
};

function bump(state: FeedState, id: string): Pending {
  const command = { id: 'c', action: 'bump', ticket: id, stations: ['grill'] } as const;
  return {
    command: { ...command, stations: ['grill'] },
    base: state.tickets[id]!.version,
    before: null,
    front: state.front,
    stations: state.stations,
    answeredAt: null,
  };
}

export function run(): Result[] {
  return Object.entries(cases).map(([name, check]) => {
    try {
      const [found, expected] = check();
      return { name, ok: found === expected, detail: found === expected ? '' : `expected ${expected}, found ${found}` };
    } catch (error) {
      return { name, ok: false, detail: String(error) };
    }
  });
}
