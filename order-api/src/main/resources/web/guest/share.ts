import { say } from './swap.ts';

/** Hands the link for somebody else to the phone's own sharing, or to its clipboard. The link itself is on the page without script too. */

const canShare = 'share' in navigator;

function show(): void {
  const send = document.getElementById('share-send');
  if (send) send.hidden = !canShare && !('clipboard' in navigator);
}

async function pass(send: HTMLElement): Promise<void> {
  const url = (document.getElementById('share-link') as HTMLAnchorElement).href;
  if (canShare) {
    await navigator.share({ title: send.dataset['title'] ?? '', url });
    return;
  }
  await navigator.clipboard.writeText(url);
  const copied = send.closest<HTMLElement>('.shared')?.dataset['copied'] ?? '';
  send.textContent = copied;
  say(copied);
}

document.addEventListener('click', (event) => {
  const send = (event.target as HTMLElement).closest<HTMLElement>('#share-send');
  // Somebody who closes the phone's own sharing wants nothing.
  if (send) pass(send).catch(() => undefined);
});
document.addEventListener('swapped', show);
show();
