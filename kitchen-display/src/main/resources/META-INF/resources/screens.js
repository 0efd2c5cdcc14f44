/*
 * Opens a screen without the network: the page, and the scripts and styles that it names, as they were together. A page is
 * kept once all that it names is there, so versions never mix. Data never passes here.
 */

/* The kitchen's screens and the counter's each have a worker, and so a store of their own. */
const KEPT = `matazu-screens ${new URL(registration.scope).pathname}`;
const PATIENCE_MS = 3000;
const SCREEN = /^\/(counter\/[^/]+|kitchen\/[^/]+\/(wall|expediter|board|timeline))$/;
const BUNDLE = /^\/static\/bundle\//;
const NAMED = /["'](\/static\/bundle\/[\w.-]+\.(?:js|css)|\.\/[\w.-]+\.js|\/icon\.svg)["']/g;

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));

addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) {
    return;
  }
  if (request.mode === 'navigate' && SCREEN.test(pathname)) {
    event.respondWith(page(request));
  } else if (BUNDLE.test(pathname) || pathname === '/icon.svg') {
    event.respondWith(fixed(request));
  }
});

/* One after the other: none sweeps away what another has just gathered. */
let turn = Promise.resolve();

/* A page that runs asks to be kept: one that does not start is not worth it. */
addEventListener('message', (event) => {
  if (typeof event.data?.keep === 'string') {
    turn = turn.then(() => keep(new URL(event.data.keep, location.origin))).catch(() => undefined);
    event.waitUntil(turn);
  }
});

/* What the server says, where it says something in time. */
async function page(request) {
  const kept = await find(new URL(request.url));
  if (!kept) {
    return fetch(request);
  }
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  const answer = await Promise.race([fetch(request).catch(() => null), patience]);
  return answer && answer.status < 500 ? answer : kept;
}

async function fixed(request) {
  return (await caches.match(request, { cacheName: KEPT, ignoreVary: true })) ?? fetch(request);
}

/* In the language asked for, else in any. */
async function find(address) {
  const cache = await caches.open(KEPT);
  return (await cache.match(key(address))) ?? cache.match(key(address), { ignoreSearch: true });
}

function key({ pathname, searchParams }) {
  const language = searchParams.get('lang');
  return pathname + (language ? `?lang=${encodeURIComponent(language)}` : '');
}

async function keep(address) {
  const cache = await caches.open(KEPT);
  const answer = await fetch(address, { cache: 'no-store' });
  if (answer.redirected) {
    // To where a device is paired: this one is not, any more.
    await cache.delete(key(address), { ignoreSearch: true });
  } else if (answer.ok && SCREEN.test(address.pathname)) {
    await gather(cache, answer.clone(), address, new Set());
    await cache.put(key(address), answer);
  }
  await sweep(cache);
}

/* Whatever is named in this text, and in what that names; throws if one of it cannot be had. */
async function gather(cache, answer, base, seen) {
  const named = [...(await answer.text()).matchAll(NAMED)].map(([, path]) => new URL(path, base));
  for (const each of named.filter(({ href }) => !seen.has(href))) {
    seen.add(each.href);
    if (!(await cache.match(each))) {
      await cache.add(each);
    }
    if (each.pathname.endsWith('.js')) {
      await gather(cache, await cache.match(each), each, seen);
    }
  }
  return seen;
}

/* Away with what no kept page names. */
async function sweep(cache) {
  const needed = new Set();
  const all = await cache.keys();
  for (const { url } of all.filter(({ url }) => SCREEN.test(new URL(url).pathname))) {
    await gather(cache, await cache.match(url), url, needed);
  }
  const spare = all.filter(({ url }) => !SCREEN.test(new URL(url).pathname) && !needed.has(url));
  await Promise.all(spare.map((each) => cache.delete(each)));
}
