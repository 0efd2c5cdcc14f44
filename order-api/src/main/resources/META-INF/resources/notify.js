/* Shows what the house tells a guest who has left the page. All words come with the message, in the guest's language. */

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));

addEventListener('push', (event) => event.waitUntil(show(event.data.json())));

async function show({ title, body, lang, page, order }) {
  const open = await clients.matchAll({ type: 'window' });
  const seen = open.some((one) => one.visibilityState === 'visible' && new URL(one.url).pathname === page);
  await registration.showNotification(title, {
    body,
    lang,
    tag: order,
    renotify: !seen,
    silent: seen,
    icon: '/icon-192.png',
    badge: '/badge-96.png',
    data: page,
    ...(seen ? {} : { vibrate: [300, 120, 300] }),
  });
}

addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(new URL(event.notification.data, location.origin)));
});

async function open(page) {
  const all = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = all.find((one) => new URL(one.url).pathname === page.pathname);
  return there ? there.focus() : clients.openWindow(page.href);
}
