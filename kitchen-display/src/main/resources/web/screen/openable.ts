const WORKER = '/screens.js';

/**
 * Has this page kept by the browser, so that it opens again without the network. Browsers do that over HTTPS and on
 * localhost only; elsewhere nothing is kept and nothing breaks.
 */
export async function keepOpenable(): Promise<void> {
  try {
    const scope = location.pathname.startsWith('/counter/') ? '/counter/' : '/kitchen/';
    await navigator.serviceWorker.register(WORKER, { scope });
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage({ keep: location.pathname + location.search });
    await navigator.storage.persist();
  } catch {
    // the page works, as long as there is a network
  }
}
