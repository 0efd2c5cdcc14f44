/**
 * Inside the demonstration's frame: a processor's page lets nobody frame it, so paying opens a tab of its own, and the
 * frame goes on to the order.
 */

const TRIES = 10;

if (window.top !== window) {
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.matches('[data-pays]') || event.defaultPrevented) return;
    form.target = '_blank';
    if (form.id === 'pay') setTimeout(() => void followLatest(TRIES), 1_000);
  });
}

async function followLatest(tries: number): Promise<void> {
  const answer = await fetch('/orders', { headers: { Accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const order = page.querySelector<HTMLAnchorElement>('.store h2 a');
  if (order) location.assign(order.getAttribute('href')!);
  else if (tries > 0) setTimeout(() => void followLatest(tries - 1), 500);
}
