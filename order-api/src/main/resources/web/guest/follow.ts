import { offline } from './forms.ts';
import { say, swap } from './swap.ts';

/** Follows an order: the server sends its view anew whenever it changes. */

let source: EventSource | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

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
  if (!next || next.outerHTML === rendered) return;
  rendered = next.outerHTML;
  const title = next.dataset['title'] ?? '';
  if (title !== view().dataset['title']) {
    say(title);
    document.title = `${title} – Matazu`;
  } else {
    keepTrouble(next);
  }
  count(Number(next.dataset['open']));
  swap(next, true);
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

/** What becomes true by itself, with the time. */
function reveal(): void {
  clearTimeout(timer);
  const waiting = document.querySelector<HTMLElement>('[data-show-at][hidden]');
  if (!waiting) return;
  const left = Number(waiting.dataset['showAt']) - Date.now();
  timer = setTimeout(() => waiting.removeAttribute('hidden'), Math.max(0, left));
}

function start(): void {
  follow();
  reveal();
}

start();
document.addEventListener('swapped', start);
addEventListener('online', start);
