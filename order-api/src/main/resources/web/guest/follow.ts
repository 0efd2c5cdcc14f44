import { offline } from './forms.ts';
import { ring } from './ring.ts';
import { say, swap } from './swap.ts';

/** Follows an order: the server sends its view anew whenever it changes. */

let source: EventSource | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let ahead = 0;

const view = (): HTMLElement => document.getElementById('view')!;

function follow(): void {
  const address = view().dataset['live'];
  if (!address) {
    source?.close();
    source = undefined;
    return;
  }
  if (source) return;
  source = new EventSource(address);
  source.onopen = () => offline(false);
  source.onmessage = (event: MessageEvent<string>) => update(event.data);
  source.onerror = () => {
    offline(true);
    if (source?.readyState === EventSource.CLOSED) {
      source = undefined;
      setTimeout(follow, 5_000);
    }
  };
}

function update(html: string): void {
  const next = new DOMParser().parseFromString(html, 'text/html').getElementById('view');
  if (!next) return;
  setClock(next);
  if (next.outerHTML === rendered) return;
  rendered = next.outerHTML;
  const before = { ...view().dataset };
  const title = next.dataset['title'] ?? '';
  if (title !== view().dataset['title']) {
    say(title);
    document.title = `${title} – Matazu`;
  } else {
    keepTrouble(next);
  }
  count(Number(next.dataset['open']));
  swap(next, true);
  const news = newsBetween(before, next.dataset);
  if (news) ring(news);
}

/** What a guest would look up for: ready, or another time than the one that stood there. */
function newsBetween(before: DOMStringMap, now: DOMStringMap): 'ready' | 'changed' | undefined {
  if (now['state'] === 'READY') return ['READY', 'COLLECTED'].includes(before['state'] ?? '') ? undefined : 'ready';
  const isMade = before['state'] === 'READY' && ['FIRED', 'IN_PREPARATION'].includes(now['state'] ?? '');
  const isOther = before['range'] && now['range'] && before['range'] !== now['range'] && before['number'] === now['number'];
  return isMade || isOther ? 'changed' : undefined;
}

/** How many orders the header says are open: this one may have ended. */
function count(open: number): void {
  const link = document.getElementById('open-orders');
  if (!link) return;
  link.hidden = open === 0;
  link.querySelector('span')!.textContent = `(${open})`;
}

/** What was refused stays readable until the order has moved on: only the page itself knew of it. */
function keepTrouble(next: HTMLElement): void {
  const trouble = document.getElementById('trouble');
  if (trouble && !next.querySelector('#trouble')) next.querySelector('h1')?.after(trouble);
}

let rendered = '';

/** A phone's clock may be wrong: the shop's counts, as it was when it sent this. */
function setClock(sent: HTMLElement): void {
  const { now } = sent.dataset;
  if (!now) return;
  ahead = Number(now) - Date.now();
  delete sent.dataset['now'];
}

const shopTime = (): number => Date.now() + ahead;

/** What becomes true by itself, with the time. */
function reveal(): void {
  clearTimeout(timer);
  const waiting = document.querySelector<HTMLElement>('[data-show-at][hidden]');
  if (!waiting) return;
  const left = Number(waiting.dataset['showAt']) - shopTime();
  timer = setTimeout(() => waiting.removeAttribute('hidden'), Math.max(0, left));
}

/** In how many minutes it is due: said by the server, counted down here. */
function countDown(): void {
  for (const due of document.querySelectorAll<HTMLElement>('[data-due]')) {
    const left = Math.ceil((Number(due.dataset['due']) - shopTime()) / 60_000);
    due.hidden = left <= 0;
    due.textContent = (due.dataset['words'] ?? '').replace('#', String(left));
  }
}

function start(): void {
  setClock(view());
  follow();
  reveal();
  countDown();
}

start();
setInterval(countDown, 15_000);
document.addEventListener('swapped', start);
addEventListener('online', start);
