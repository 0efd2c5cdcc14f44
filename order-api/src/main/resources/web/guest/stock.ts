import { load, look } from './forms.ts';
import { say } from './swap.ts';

/** Follows what a store runs out of: the menu changes in place, a page that chose it already is shown anew. */

interface Said {
  readonly out: boolean;
  readonly key: string;
  readonly tag: string;
  readonly back: string;
  readonly elsewhere: string | null;
  readonly href: string | null;
}

type News = Readonly<Record<string, Said>>;

/** Not everybody asks in the same moment. */
const SPREAD_MS = 400;

/** A page that differs from the news even when it is new must not be asked for without end. */
const TRIES = 2;

let source: EventSource | undefined;
let tries = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;

const view = (): HTMLElement => document.getElementById('view')!;

function follow(): void {
  const address = view().dataset['stockLive'];
  if (!address || document.hidden) {
    source?.close();
    source = undefined;
    return;
  }
  if (source && source.url === new URL(address, location.href).href) return;
  source?.close();
  source = new EventSource(address);
  source.onmessage = (event: MessageEvent<string>) => {
    tries = TRIES;
    tell(JSON.parse(event.data) as News);
  };
  source.onerror = () => {
    if (source?.readyState !== EventSource.CLOSED) return;
    source = undefined;
    setTimeout(follow, 5_000);
  };
}

let latest: News | undefined;

function tell(news: News): void {
  latest = news;
  document.querySelectorAll<HTMLElement>('.item[data-stock]').forEach((card) => change(card, news[card.dataset['stock']!]));
  clearTimeout(waiting);
  if (tries > 0 && isStale(news)) waiting = setTimeout(again, Math.random() * SPREAD_MS);
}

/** What was said when the page was made, and what holds now, differ for something that is chosen or can be. */
function isStale(news: News): boolean {
  return [...document.querySelectorAll<HTMLElement>('[data-said]')].some((element) => {
    const now = element.dataset['stock']!.split(' ').map((id) => news[id]?.key ?? '');
    return now.join(',') !== element.dataset['said'];
  });
}

function again(): void {
  tries--;
  const item = document.querySelector<HTMLFormElement>('form[data-look]');
  const { page } = view().dataset;
  if (item) void look(item);
  else if (page) void load(page, {}, true);
}

function change(card: HTMLElement, said: Said | undefined): void {
  const out = said?.out ?? false;
  const words = card.querySelector<HTMLElement>('.stock')!;
  const before = words.textContent;
  words.replaceChildren(...parts(said));
  const button = card.querySelector<HTMLButtonElement>('button.add');
  if (button) button.disabled = out;
  card.classList.toggle('sold-out', out);
  if (before !== words.textContent) say(`${card.querySelector('h3')!.textContent}: ${said?.tag ?? card.querySelector('.price')!.textContent}`);
}

function parts(said: Said | undefined): HTMLElement[] {
  if (!said?.tag) return [];
  const tag = Object.assign(document.createElement('span'), { textContent: said.tag });
  tag.className = said.out ? 'tag late' : 'tag warning';
  const back = Object.assign(document.createElement('span'), { textContent: said.back });
  const link = Object.assign(document.createElement('a'), { textContent: said.elsewhere, href: said.href ?? '' });
  return [tag, ...(said.back ? [back] : []), ...(said.href ? [link] : [])];
}

/** An answer that was on its way when the news came may be older than they are. */
function swapped(): void {
  follow();
  if (latest) tell(latest);
}

follow();
document.addEventListener('swapped', swapped);
document.addEventListener('visibilitychange', follow);
addEventListener('online', follow);
addEventListener('pageshow', follow);
