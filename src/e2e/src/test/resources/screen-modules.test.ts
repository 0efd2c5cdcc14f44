/** The screens' pure modules against fixed data. A page of the browser runner calls `run`. */
import type { Display, FrontItem, Line, Plan, PlannedOrder, PlannedPiece, Station, Store, Ticket } from '../../../../../kitchen-display/src/main/resources/web/screen/model.ts';
import { nameShown, stationsShown, usual, withAges } from '../../../../../kitchen-display/src/main/resources/web/screen/display.ts';
import { actionOf, keyList, printedKey } from '../../../../../kitchen-display/src/main/resources/web/screen/keys.ts';
import { hintWords } from '../../../../../kitchen-display/src/main/resources/web/screen/hint-words.ts';
import { followed, isDone, learn, learnAll, next, starting, type Hint, type Hints, type Moment } from '../../../../../kitchen-display/src/main/resources/web/screen/hints.ts';
import { foreseen, settled, type Pending } from '../../../../../kitchen-display/src/main/resources/web/screen/optimistic.ts';
import { remembered, SHAPE, vouchedTime, type Kept } from '../../../../../kitchen-display/src/main/resources/web/screen/remembered.ts';
import { newsOf } from '../../../../../kitchen-display/src/main/resources/web/screen/news.ts';
import { Begins, startOf } from '../../../../../kitchen-display/src/main/resources/web/screen/starts.ts';
import { backOf, LastBumped, ofOpen, recallable, recallOf } from '../../../../../kitchen-display/src/main/resources/web/screen/recall.ts';
import { Steady } from '../../../../../kitchen-display/src/main/resources/web/screen/steady.ts';
import { datedRange, datedTime, dayEnds } from '../../../../../kitchen-display/src/main/resources/web/screen/clock.ts';
import { isSoldOut, stocked } from '../../../../../kitchen-display/src/main/resources/web/screen/stock.ts';
import { nextTimes } from '../../../../../kitchen-display/src/main/resources/web/screen/load.ts';
import { expectedEnd, numberOfStop } from '../../../../../kitchen-display/src/main/resources/web/screen/stop.ts';
import { nothingYet, reduce, serverTime, silence, type FeedState } from '../../../../../kitchen-display/src/main/resources/web/screen/store.ts';
import { flags, rows, ticks } from '../../../../../kitchen-display/src/main/resources/web/timeline/lanes.ts';
import { uncollectedFor } from '../../../../../order-api/src/main/resources/web/counter/waiting-tickets.ts';
import { placesOf } from '../../../../../order-api/src/main/resources/web/counter/places.ts';
import { chosen, counted, details, matching, plus, walkInsMatching, type Menu } from '../../../../../order-api/src/main/resources/web/counter/walk-ins.ts';
import { ageSeconds, allDay, allDayOptions, alsoAt, byDue, inStationOrder, onWall, pace } from '../../../../../kitchen-display/src/main/resources/web/screen/tickets.ts';

export interface Result {
  name: string;
  ok: boolean;
  detail: string;
}

const heard = (before: FeedState, after: FeedState) => newsOf(before, after)[0]?.noise ?? null;

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
const stations: Station[] = ['grill', 'fry'].map((code) => ({ code, name: { en: code }, places: 2, fullPlaces: 2, planned: 2, byHandUntil: null }));

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
  walkIn: false,
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

/** A burger that the grill has passed on to the fryer. */
const passedOn = (no: number) => line(no, 'burger', { station: 'fry', route: ['grill', 'fry'], step: 1 });

const cake = (more: Partial<FrontItem>): FrontItem => ({
  id: 'cake',
  name: { en: 'Cake' },
  group: null,
  soldOut: false,
  soldOutUntil: null,
  left: null,
  ...more,
});

const piece = (begin: number, end: number, more: Partial<PlannedPiece> = {}): PlannedPiece => ({
  line: 1,
  station: 'grill',
  begin: at(begin),
  end: at(end),
  begun: false,
  ...more,
});

const planned = (number: string, pieces: PlannedPiece[], more: Partial<PlannedOrder> = {}): PlannedOrder => ({
  id: `id-${number}`,
  number,
  promiseFrom: at(10),
  promiseTo: at(15),
  firstFrom: at(10),
  firstTo: at(15),
  pieces,
  ...more,
});

const plan = (...orders: PlannedOrder[]): Plan => ({
  type: 'plan',
  stations: [{ code: 'grill', places: 2, later: [] }, { code: 'fry', places: 1, later: [] }],
  orders,
});

/** Kept ten seconds after the last heartbeat, by a device whose clock is `ahead` ms behind the server's. */
const kept = (state: FeedState, ahead = 0): Kept => ({
  shape: SHAPE,
  state,
  time: { heard: NOON, vouched: NOON + 10_000, ahead },
});

const hour = { from: NOON, to: NOON + 3_600_000 };

const snapshot = (tickets: Ticket[], seq = 10): FeedState =>
  reduce(
    nothingYet,
    { type: 'snapshot', epoch: 'e', seq, now: at(0), store, stations, front: { paused: null, items: [] }, tickets },
    1000,
  );

const set = (more: Partial<Display>): Display => ({ ...usual, device: 'mine', ...more });

/** A screen whose display is set, after it was told this. */
const shows = (first: Partial<Display>, ...then: Partial<Display>[]): FeedState =>
  then.reduce<FeedState>(
    (state, display, i) => reduce(state, { type: 'change', seq: 11 + i, kind: 'display', display: set(display) }, 2000),
    { ...snapshot([]), display: set(first) },
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
  'what nobody sees is whole each time and outlives a new start': () => {
    const unseen = (...orders: string[]) =>
      ({ type: 'unseen', orders: orders.map((number) => ({ id: `id-${number}`, number, since: at(0) })), noDisplaySince: null }) as const;
    const told = reduce(reduce(snapshot([]), unseen('1', '2'), 2000), unseen('2'), 2001);
    const anew = reduce(told, { type: 'snapshot', epoch: 'f', seq: 3, now: at(1), store, stations, front: { paused: null, items: [] }, tickets: [] }, 2002);
    const seen = reduce(anew, unseen(), 2003);
    return [[told, anew, seen].map((state) => state.unseen.map(({ number }) => number).join(' ')).join('|'), '2|2|'];
  },
  'silence is counted from the last word of the server': () =>
    [silence(snapshot([]), 12_500, 0), 11_500],
  'what is only remembered is out of date at once, and says of when it is': () => {
    const state = remembered(kept(snapshot([ticket('1')])), 0, NOON)!;
    return [`${silence(state, 0, 0)} ${state.serverNow} ${numbers(Object.values(state.tickets))}`, `Infinity ${NOON} 1`];
  },
  'what is remembered gives way to the whole of what the server says': () => {
    const state = remembered(kept(snapshot([ticket('1')])), 0, NOON)!;
    const told = reduce(state, { type: 'snapshot', epoch: 'e', seq: 11, now: at(5), store, stations, front: state.front, tickets: [ticket('2')] }, 500);
    return [`${state.epoch} ${told.remembered} ${numbers(Object.values(told.tickets))}`, 'null false 2'];
  },
  'a remembered ticket ages while the screen is shut, also on a device ten minutes off': () => {
    const shut = 120_000;
    const ages = [0, 600_000, -600_000].map((off) => {
      const state = remembered(kept(snapshot([ticket('1', { firedAt: at(-3) })]), -off), 0, NOON + off + shut)!;
      return ageSeconds(state.tickets['id-1']!, serverTime(state, 4000)!);
    });
    return [ages.join(' '), '304 304 304'];
  },
  'a device whose clock fell back to 1970 does not make a ticket younger': () => {
    const state = remembered(kept(snapshot([ticket('1', { firedAt: at(-3) })])), 0, 0)!;
    return [ageSeconds(state.tickets['id-1']!, serverTime(state, 0)!), 190];
  },
  'the time at which a command was given is not the time of the device': () =>
    [vouchedTime({ server: NOON, at: 1000 }, 6000) - NOON, 5000],
  'what an older version kept in another shape is forgotten': () =>
    [remembered({ ...kept(snapshot([])), shape: SHAPE - 1 }, 0, NOON), null],
  'what was heard yesterday says so': () =>
    [`${datedTime(NOON, 'Asia/Tokyo', NOON + 60_000, 'en')}, ${datedTime(NOON, 'Asia/Tokyo', NOON + 24 * 3_600_000, 'en')}`, '12:00:00, Sun, Nov 22 12:00:00'],
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
  'a line that was taken away keeps its order on the wall of its station, ready or not, until somebody has seen that': () => {
    const gone = line(2, 'fries', { station: 'fry', state: 'VOID', unseen: true });
    const ready = ticket('1', { state: 'DONE', lines: [line(1, 'burger', { state: 'READY' }), gone] });
    const state = snapshot([ready]);
    const see = { ...bump(state, 'id-1'), command: { id: 's', action: 'see', ticket: 'id-1', lines: [2] } as const };
    const shown = (of: FeedState, station: string) => numbers(onWall(Object.values(of.tickets), store, new Set([station]))) || 'none';
    return [`${shown(state, 'fry')} ${shown(state, 'grill')} ${shown(foreseen(state, [see], NOON), 'fry')}`, '1 none none'];
  },
  'the ages of a store change while its screens are open': () => {
    const open = snapshot([ticket('1', { firedAt: at(-4) })]);
    const ages = { warnAfterSeconds: 120, lateAfterSeconds: 180, uncollectedAfterSeconds: 600 };
    const set = reduce(open, { type: 'change', seq: 11, kind: 'KITCHEN', kitchen: { ...open.kitchen, ages } }, 3000);
    const paceIn = ({ store: shown, tickets }: FeedState) => pace(tickets['id-1']!, shown!, NOON);
    return [`${paceIn(open)} ${paceIn(set)}`, 'normal late'];
  },
  'an order that nobody comes for surfaces at the counter after as long as the store says': () => {
    const ready = ticket('1', { state: 'DONE', doneAt: at(-20) });
    const said = [uncollectedFor(ready, 900, NOON), uncollectedFor(ready, 1500, NOON), uncollectedFor(ticket('2'), 900, NOON), uncollectedFor(ready, undefined, NOON)];
    return [said.join(), '20,,,'];
  },
  'what stations make stands station by station, and a set stays together': () => {
    const set = { name: { en: 'Set' } };
    const lines = [
      line(1, 'fries', { station: 'fry' }),
      line(2, 'burger', { station: 'grill' }),
      line(3, 'nuggets', { station: 'fry', set: set.name }),
      line(4, 'cheeseburger', { station: 'grill', set: set.name }),
      line(5, 'steak', { station: 'grill' }),
    ];
    return [inStationOrder(lines, stations).map(({ item }) => item).join(' '), 'burger steak cheeseburger nuggets fries'];
  },
  'all day counts what was chosen over all items': () => {
    const oat = { en: 'Oat' };
    const extra = { en: 'Extra shot' };
    const open = ticket('1', { lines: [line(1, 'latte', { quantity: 2, modifiers: [oat] }), line(2, 'mocha', { modifiers: [oat, extra] }), line(3, 'tea', { state: 'READY', modifiers: [oat] })] });
    return [allDayOptions([open], null).map(({ name, quantity }) => `${name['en']} ${quantity}`).join(), 'Oat 3,Extra shot 1'];
  },
  'it is heard like a cancelled order': () => {
    const before = snapshot([ticket('1', { lines: [line(1, 'burger'), line(2, 'fries')] })]);
    const after = snapshot([ticket('1', { version: 2, lines: [line(1, 'burger'), line(2, 'fries', { state: 'VOID', unseen: true })] })]);
    const seen = snapshot([ticket('1', { version: 3, lines: [line(1, 'burger'), line(2, 'fries', { state: 'VOID' })] })]);
    return [`${heard(before, after)} ${heard(after, seen)}`, 'void null'];
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
  'a station brings back what it made and what it passed on, each to itself, and nothing that others made': () => {
    const lines = [passedOn(1), line(2, 'steak', { state: 'READY' }), line(3, 'fries', { station: 'fry', state: 'READY' })];
    const open = ticket('1', { state: 'STARTED', lines: [...lines, line(4, 'eggs')] });
    const grill = new Set(['grill']);
    const rows = ofOpen([open], store, null).map(({ stations, lines }) => `${stations}:${lines.map(({ no }) => no)}`);
    const state = snapshot([open]);
    const [part] = ofOpen([open], store, grill);
    const recall = { ...bump(state, 'id-1'), command: { id: 'r', ...recallOf(part!) } };
    const back = foreseen(state, [recall], NOON).tickets['id-1']!.lines.map((each) => `${each.station}:${each.state}`);
    return [`${rows.join(' ')} | ${back.join(' ')}`, 'grill:1,2 fry:3 | grill:STARTED grill:STARTED fry:READY grill:QUEUED'];
  },
  'of a done ticket a station brings back its own part, and all of it where it has none': () => {
    const done = ticket('1', { state: 'DONE', doneAt: at(1), lines: [line(1, 'steak', { state: 'READY' }), line(2, 'fries', { station: 'fry', state: 'READY' })] });
    const said = [new Set(['fry']), new Set(['pack']), null].map((shown) => JSON.stringify(recallOf(backOf(done, shown)!)));
    const all = '{"action":"recall","ticket":"id-1"}';
    return [said.join(' '), `{"action":"recall","ticket":"id-1","lines":[2],"stations":["fry"]} ${all} ${all}`];
  },
  'the last that is recalled by a key is the last that was bumped at this screen, then the last that was done': () => {
    const bumps = new LastBumped('last');
    const done = (number: string, minutes: number, station = 'grill') =>
      ticket(number, { state: 'DONE', doneAt: at(minutes), lines: [line(1, 'burger', { state: 'READY', station })] });
    const all = [done('1', 1), done('2', 2), done('3', 3, 'fry')];
    const tickets = Object.fromEntries(all.map((each) => [each.id, each]));
    const last = () => bumps.back(tickets, new Set(['grill'])).map(({ ticket }) => ticket.number).join();
    const otherwise = last();
    ['id-2', 'id-1', 'gone'].forEach((id) => bumps.add(id, [line(1, 'burger')]));
    const bumped = last();
    tickets['id-1'] = ticket('1');
    return [`${otherwise} ${bumped} ${last()}`, '2 1 2'];
  },
  'of an open order the key brings back what the last bump made, each line to its station, and not what was made before': () => {
    const bumps = new LastBumped('last bump');
    bumps.add('id-1', [line(1, 'burger', { route: ['grill', 'fry'] }), line(2, 'fries', { station: 'fry' })]);
    const lines = [passedOn(1), line(2, 'fries', { station: 'fry', state: 'READY' }), line(3, 'steak', { state: 'READY' })];
    const parts = bumps.back({ 'id-1': ticket('1', { state: 'STARTED', lines }) }, null);
    return [parts.map((part) => JSON.stringify([part.stations, part.lines.map(({ no }) => no)])).join(' '), '[["grill"],[1]] [["fry"],[2]]'];
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
  'the same thing twice is one line of two, and a line of none is gone': () => {
    const [coffee, cake] = menu.items as [Menu['items'][0], Menu['items'][0]];
    const lines = plus(plus(plus([], coffee), cake), coffee);
    const said = lines.map(({ item, quantity }) => `${quantity} ${item}`).join(', ');
    return [`${said}; ${counted(lines, 1, -1).length}`, '2 coffee, 1 cake; 1'];
  },
  'a choice replaces the only one of its group, and what is changed is said': () => {
    const coffee = menu.items[0]!;
    const line = chosen(plus([], coffee)[0]!, coffee.item.options[0]!, 'large');
    const again = chosen(line, coffee.item.options[0]!, 'large');
    return [`${line.choices['size']} ${again.choices['size']} ${details(line, coffee, menu).map(({ en }) => en)}`, 'large large Large'];
  },
  'an item is found in any language, and a walk-in by its number as it is typed': () => {
    const found = ['コー', 'CAKE', 'tea'].map((typed) => matching(menu, typed).map(({ item }) => item.id).join('+') || 'none').join(' ');
    const waiting = [ticket('12'), ticket('A12', { walkIn: true }), ticket('A1', { walkIn: true, state: 'HANDED_OVER' })];
    const called = ['ａ12', '12', 'A1'].map((typed) => walkInsMatching(waiting, typed).map(({ number }) => number).join('+') || 'none').join(' ');
    return [`${found}; ${called}`, 'coffee cake none; A12 none none'];
  },
  'what somebody else recalled is heard, and what one recalled oneself is not': () => {
    const made = snapshot([ticket('1', { state: 'DONE', doneAt: at(1) })]);
    const change = { type: 'change' as const, seq: 11, kind: 'TICKET', ticket: ticket('1', { version: 2, recalledFrom: 'DONE' }) };
    const after = reduce(made, change, 2000);
    const own = foreseen(made, [{ ...bump(made, 'id-1'), command: { id: 'r', action: 'recall', ticket: 'id-1' } }], NOON);
    return [`${heard(made, after)} ${heard(own, after)}`, 'changed null'];
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
  'a line that comes in place of another is heard': () => {
    const snap = snapshot([ticket('1', { lines: [line(1, 'burger', { state: 'CANNOT_MAKE' })] })]);
    const instead = [line(1, 'burger', { state: 'VOID' }), line(2, 'fries', { added: true })];
    const after = reduce(snap, { type: 'change', seq: 11, kind: 'TICKET', ticket: ticket('1', { version: 2, lines: instead }) }, 2000);
    return [`${heard(snap, after)}`, 'changed'];
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
  'a line says in how many seconds to begin it, then to begin it now, and nothing once it is begun': () => {
    const one = ticket('1');
    const of = plan(planned('1', [piece(2, 4), piece(4, 6)]));
    const said = [0, 119.5, 125].map((seconds) => startOf(of, one, one.lines[0]!, NOON + seconds * 1000));
    const begun = startOf(of, one, line(1, 'burger', { state: 'STARTED' }), NOON);
    return [`${said.join(' ')} ${begun}`, '120 now now null'];
  },
  'a line that no plan has says nothing': () =>
    [`${startOf(null, ticket('1'), line(1, 'burger'), NOON)} ${startOf(plan(), ticket('1'), line(1, 'burger'), NOON)}`, 'null null'],
  'a station has its tickets in the order in which it begins them, whenever they are due': () => {
    const soonDue = planned('1', [piece(8, 9), piece(1, 9, { station: 'fry', line: 2 })]);
    const of = plan(soonDue, planned('2', [piece(3, 12)]));
    const both = [ticket('1'), ticket('2')];
    return [`${numbers(new Begins().inOrder(both, of, new Set(['grill'])))} | ${numbers(new Begins().inOrder(both, of, null))}`, '2 1 | 1 2'];
  },
  'what is begun already, or of a till, comes where it was begun or fired': () => {
    const of = plan(planned('1', [piece(-2, 4, { begun: true })]), planned('2', [piece(1, 4)]));
    return [numbers(new Begins().inOrder([ticket('2'), ticket('3', { firedAt: at(-1) }), ticket('1')], of, null)), '1 3 2'];
  },
  'what is recalled returns to its place, though it is begun once more': () => {
    const begins = new Begins();
    const of = plan(planned('1', [piece(1, 3)]), planned('2', [piece(2, 4)]));
    const both = [ticket('1'), ticket('2')];
    begins.inOrder(both, of, null);
    begins.inOrder([both[1]!], plan(planned('2', [piece(2, 4)])), null);
    const again = plan(planned('1', [piece(9, 11, { begun: true })]), planned('2', [piece(2, 4)]));
    const recalled = ticket('1', { recalledFrom: 'DONE' });
    begins.inOrder([both[1]!, recalled], plan(planned('2', [piece(2, 4)])), null);
    const reloaded = new Begins().inOrder([both[1]!, recalled], again, null);
    return [`${numbers(begins.inOrder([both[1]!, recalled], again, null))} | ${numbers(reloaded)}`, '1 2 | 1 2'];
  },
  'tickets do not change places for a few seconds': () => {
    const begins = new Begins();
    const after = (first: number) => plan(planned('1', [piece(first, 3)]), planned('2', [piece(1.1, 3)]));
    const both = [ticket('1'), ticket('2')];
    const said = [1, 1.2, 2].map((first) => numbers(begins.inOrder(both, after(first), null)));
    return [said.join(' | '), '1 2 | 1 2 | 2 1'];
  },
  'a plan needs no number and the latest holds': () => {
    const first = reduce(snapshot([]), plan(planned('1', [])), 2000);
    const second = reduce(first, plan(), 2001);
    return [`${first.plan?.orders.length} ${second.plan?.orders.length} ${second.seq} ${second.heardAt}`, '1 0 10 1000'];
  },
  'a station has a lane for each place, and no bar covers another': () => {
    const of = plan(planned('1', [piece(0, 5), piece(0, 3), piece(3, 6)]), planned('2', [piece(5, 8)]));
    const [grill] = rows(of, stations, NOON - 1, hour);
    const said = grill!.bars.map(({ from, lane }) => `${(from - NOON) / 60_000}:${lane}`);
    return [`${grill!.lanes} | ${said.join(' ')}`, '2 | 0:0 0:1 3:0 5:1'];
  },
  'a bar that takes longer than planned goes on to now, and a hold that ran out is gone': () => {
    const of = plan(
      planned('1', [piece(-9, -4, { begun: true })]),
      planned('2', [piece(1, 2)], { heldUntil: at(-1) }),
      planned('3', [piece(1, 2)], { heldUntil: at(1) }),
    );
    const [grill] = rows(of, stations, NOON, hour);
    const said = grill!.bars.map(({ order, doing, over, to }) => `${order.number} ${doing} ${over} ${(to - NOON) / 60_000}`);
    return [said.join(', '), '1 begun true 0, 3 held false 2'];
  },
  'lanes at which nobody works are marked until somebody comes': () => {
    const of: Plan = { ...plan(), stations: [{ code: 'grill', places: 0, later: [{ from: at(20), places: 1 }, { from: at(40), places: 2 }] }] };
    const [grill] = rows(of, stations.slice(0, 1), NOON, hour);
    const said = grill!.away.map(({ lane, from, to }) => `${lane}: ${(from - NOON) / 60_000}-${(to - NOON) / 60_000}`);
    return [`${grill!.lanes} | ${said.join(', ')}`, '2 | 0: 0-20, 1: 0-40'];
  },
  'flags stand above each other where they would cover each other, and say who is late or was moved': () => {
    const of = [
      planned('1', [piece(0, 16)]),
      planned('2', [], { firstFrom: at(5), firstTo: at(10) }),
      planned('3', [], { promiseFrom: at(15), promiseTo: at(20), firstFrom: at(15), firstTo: at(20) }),
    ];
    const said = flags(of, NOON, 60_000).map(({ order, row, late, moved }) => `${order.number}:${row}${late ? ' late' : ''}${moved ? ' moved' : ''}`);
    return [said.join(', '), '1:0 late, 2:1 moved, 3:0'];
  },
  'an hour has a time written over it each ten minutes': () => [ticks({ from: NOON - 432_000, to: NOON + 3_168_000 }).length, 6],
  'the rest of the day ends at four in the store, on any side of midnight': () => {
    const ends = ['2026-11-22T03:00:00Z', '2026-11-22T18:30:00Z', '2026-11-22T19:00:00Z'].map((now) =>
      new Date(dayEnds(Date.parse(now), 'Asia/Tokyo')).toISOString().slice(5, 16),
    );
    return [ends.join(' '), '11-22T19:00 11-22T19:00 11-23T19:00'];
  },
  'what has none left is sold out, and what somebody said only until then': () => {
    const gone = [cake({ left: 0 }), cake({ soldOut: true }), cake({ soldOut: true, soldOutUntil: at(5) }), cake({ left: 1 })];
    const seen = [0, 5].map((minutes) => gone.map((item) => isSoldOut(item, NOON + minutes * 60_000)).join(' '));
    return [seen.join(' | '), 'true true true false | true true false false'];
  },
  'what is back in stock is counted only if something was left': () => {
    const back = { id: 'c', action: 'backInStock', item: 'cake' } as const;
    const left = [cake({ left: 0 }), cake({ left: 4, soldOut: true })].map((item) => stocked(item, back));
    return [left.map((item) => `${item.left} ${item.soldOut}`).join(' | '), 'null false | 4 false'];
  },
  'a count goes up and down, and never below none': () => {
    const add = (left: number | null, by: number) => stocked(cake({ left }), { id: 'c', action: 'add', item: 'cake', by }).left;
    return [`${add(3, 2)} ${add(3, -5)} ${add(null, 2)}`, '5 0 null'];
  },
  'a stop is known by its number, which the next one counts up': () => {
    const stop = { no: 3, reason: 'POWER', since: at(0), until: at(5), by: 'Hana' } as const;
    const standing = reduce(nothingYet, { type: 'change', seq: 1, kind: 'kitchen', kitchen: { stop, lastStop: 3, load: null, printers: [] } }, 0);
    const running = reduce(standing, { type: 'change', seq: 2, kind: 'kitchen', kitchen: { stop: null, lastStop: 3, load: null, printers: [] } }, 0);
    const seen = [nothingYet, standing, running].map(({ kitchen }) => numberOfStop(kitchen)).join(' ');
    const ends = [4, 5].map((minutes) => expectedEnd(stop, NOON + minutes * 60_000) !== null).join(' ');
    return [`${seen} | ${ends}`, '1 3 4 | true false'];
  },
  'a manager is offered half hours that are not about to begin': () => {
    const times = [0, 19, 21].map((minutes) => new Date(nextTimes(NOON + minutes * 60_000)[0]!).toISOString().slice(11, 16));
    return [times.join(' '), '03:30 03:30 04:00'];
  },
  'an order for another day names it, and today is the store\u2019s': () => {
    const [from, to] = ['2026-11-22T15:30:00Z', '2026-11-22T15:35:00Z'];
    const seen = ['2026-11-22T16:00:00Z', '2026-11-22T14:00:00Z'].map((now) =>
      datedRange(from, to, 'Asia/Tokyo', Date.parse(now), 'ja'),
    );
    return [seen.join(' | '), '00:30–00:35 | 11月23日(月) 00:30–00:35'];
  },
  'settings hold from the newest version on, and another display’s are not ours': () => {
    const newer = shows({ version: 3 }, { version: 4, layout: 'LIST' }, { version: 3, layout: 'GRID' }, { device: 'other', version: 9, layout: 'GRID' });
    return [`${newer.display.version} ${newer.display.layout} ${newer.seq}`, '4 LIST 13'];
  },
  'a name is shown only as long as somebody looks for it': () => {
    const { display } = shows({ version: 3, name: 'Grill left' }, { version: 3, name: 'Grill left', showNameUntil: at(1) });
    return [[0, 1].map((minutes) => nameShown(display, NOON + minutes * 60_000)).join(' '), 'Grill left '];
  },
  'a display’s own ages stand in for the store’s': () => {
    const own = withAges(store, set({ warnAfterSeconds: 60, lateAfterSeconds: 120 }));
    const paces = [own, withAges(store, usual)].map((of) => pace(ticket('1'), of, NOON + 120_000));
    return [paces.join(' '), 'late normal'];
  },
  'a station that was given up hides no ticket': () => {
    const shown = [['grill', 'gone'], ['gone'], []].map((codes) => [...(stationsShown(codes, stations) ?? ['all'])].join());
    return [shown.join(' '), 'grill all all'];
  },
  'keys do what they are set to': () => {
    const own = set({ digits: 'BUMP', keys: { ...usual.keys, bump: 'F1', start: 'Enter', undo: '' } });
    const now = ['Enter', 'S', '1', '0', '/', 'PageDown'].map((key) => does(key, usual)).join(' ');
    const then = ['Enter', 'F1', 's', 'u', '1', 'Escape'].map((key) => does(key, own)).join(' ');
    return [`${now} | ${then}`, 'bump start select:0 select:9 panel:help nextPage | start bump nothing nothing bumpAt:0 close'];
  },
  'the help lists the keys as they are set': () => {
    const list = keyList(set({ digits: 'BUMP', keys: { ...usual.keys, bump: 'Space', undo: '' } }), 'Space bar');
    const of = (text: string) => list.find(([, about]) => about === text)?.[0] ?? 'none';
    return [[of('keys.bumpAt'), of('keys.move'), of('keys.bump'), of('keys.undo'), of('keys.close')].join(' | '), '1 – 9  0 | ← → ↑ ↓ | Space bar | none | Esc'];
  },
  'a key is named as it is printed, and one that is not set has no name': () => {
    const own = set({ keys: { ...usual.keys, read: '', start: 'Space', bump: 'F1' } });
    return [(['read', 'start', 'bump', 'undo', 'left'] as const).map((action) => printedKey(action, own, 'Space bar')).join(' '), ' Space bar F1 U ←'];
  },
  'a new cook is given one hint at a time, when it is of use': () => {
    const quiet = told(starting([]), {});
    const first = told(quiet, { here: [two] });
    const bumped = told(learn(first, followed({ action: 'bump', ticket: two.id })!), { here: [two], all: [two, done], undo: true });
    const after = told(bumped, { here: [two], all: [two, done] });
    const recalled = told(learn(after, 'recall'), { here: [two] });
    return [[quiet, first, bumped, after, recalled].map(({ current }) => current ?? 'none').join(' '), 'none bump undo recall line'];
  },
  'a hint stays while it is of use, but for one that takes a bump back': () => {
    const calm = told(starting(['bump']), { hasItems: true });
    const busier = told(calm, { here: [two], hasItems: true });
    return [[calm, busier, told(busier, busy)].map(({ current }) => current).join(' '), 'soldOut soldOut undo'];
  },
  'what was followed or closed is not told again, and at the end nothing is': () => {
    const all: Hint[] = [];
    let hints = starting([]);
    for (let current = (hints = told(hints, busy)).current; current !== null; current = (hints = told(hints, busy)).current) {
      all.push(current);
      hints = learn(hints, current);
    }
    return [`${all.join(' ')} | ${isDone(hints, moment(busy))}`, 'undo bump recall line cannotMake soldOut remake allDay help | true'];
  },
  'nobody who wants no more hints gets one, and others get them again': () => {
    const none = told(learnAll(told(starting([]), busy)), busy);
    return [`${none.current} ${isDone(none, moment(busy))} ${told(starting([]), { here: [two] }).current}`, 'null true bump'];
  },
  'an undo that nobody needs is told of three times': () => {
    const seen: (Hint | null)[] = [];
    let hints = starting(['bump', 'line']);
    for (let i = 0; i < 4; i++) {
      hints = told(hints, { here: [two], undo: true });
      seen.push(hints.current);
      hints = told(told(hints, { here: [two] }), { here: [two] });
    }
    return [seen.join(' '), 'undo undo undo cannotMake'];
  },
  'an expediter that passes nothing is not told how to': () => {
    const made = ticket('3', { state: 'STARTED', lines: [line(1, 'Burger', { state: 'MADE' })] });
    const rule = (readyBy: Store['readyBy']) => told(starting([]), { screen: 'expediter', store: { ...store, readyBy }, here: [made], hasItems: true }).current;
    return [`${rule('EXPEDITER')} ${rule('LAST_STATION')}`, 'pass soldOut'];
  },
  'a drink that waits for an answer is not complete': () => {
    const asking = ticket('3', { state: 'STARTED', lines: [line(1, 'Tea', { state: 'MADE' }), line(2, 'Cake', { state: 'CANNOT_MAKE' })] });
    return [told(starting([]), { screen: 'expediter', store: { ...store, readyBy: 'EXPEDITER' }, here: [asking] }).current, null];
  },
  'a hint names the keys as they are set, and none where one is missing': () => {
    const words = (hint: Hint, display: Display) => {
      const { byKey, keys } = hintWords(hint, display, 'Space bar');
      return byKey === null ? 'touch' : `${byKey} ${keys.join('+')}`;
    };
    const own = set({ keys: { ...usual.keys, bump: 'Space', undo: '' } });
    const direct = set({ digits: 'BUMP', keys: { ...usual.keys, right: '' } });
    const found = [words('bump', usual), words('bump', own), words('undo', own), words('line', usual), words('bump', direct), words('cannotMake', direct)];
    return [found.join(' | '), 'hint.key.chosen 1 – 9+Enter | hint.key.chosen 1 – 9+Space bar | touch | touch | hint.key.digit 1 – 9 | touch'];
  },
  'a choice at the screen shows at once, until the display is set otherwise': () => {
    const before = shows({ version: 1 });
    const chosen: Pending = {
      command: { id: 'c', action: 'setDisplay', stations: ['fry'] },
      base: 1,
      before: null,
      front: before.front,
      stations: before.stations,
      answeredAt: 2000,
    };
    const after = shows({ version: 1 }, { version: 2, stations: ['grill'] });
    const seen = [before, after].map((state) => `${foreseen(state, [chosen], NOON).display.stations} ${settled(chosen, state, 2001)}`);
    return [seen.join(' | '), 'fry false | grill true'];
  },
};

const two = ticket('1', { lines: [line(1, 'Burger'), line(2, 'Fries')] });
const done = ticket('2', { state: 'DONE', doneAt: at(0) });
const busy: Partial<Moment> = { here: [two, ticket('4')], all: [two, done], hasItems: true, undo: true };
const moment = (more: Partial<Moment>): Moment => ({ screen: 'wall', store, shown: null, here: [], all: [], hasItems: false, undo: false, ...more });
const told = (hints: Hints, more: Partial<Moment>) => next(hints, moment(more));

const does = (key: string, display: Display) => {
  const action = actionOf(key, display);
  return action ? Object.values(action).join(':') : 'nothing';
};

const sold = (id: string, name: Record<string, string>, options: Menu['items'][0]['item']['options'] = []): Menu['items'][0] => ({
  item: { id, category: 'all', name, options, parts: [] },
  soldOut: false,
  left: null,
  choicesSoldOut: {},
});

const size = {
  id: 'size',
  name: { en: 'Size' },
  min: 1,
  max: 1,
  choices: ['regular', 'large'].map((id) => ({ id, name: { en: id === 'large' ? 'Large' : 'Regular' }, default: id === 'regular' })),
};

const menu: Menu = {
  categories: [],
  items: [sold('coffee', { en: 'Coffee', ja: 'コーヒー' }, [size]), sold('cake', { en: 'Cheesecake', ja: 'ケーキ' })],
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
