import { isOn, turnOff, turnOn } from './ring.ts';
import { say } from './swap.ts';

/** Tells a guest who has left the page: asks the browser, once the guest has asked us. The page alone stays enough. */

const WORKER = '/notify.js';
const SOUND = 'matazu-sound';

type State = 'off' | 'on' | 'denied' | 'home' | 'none';

/** What the guest has just said here: a view that the server rendered before that may still be on its way. */
let told: boolean | undefined;

const card = (): HTMLElement | null => document.getElementById('tell');

const isApple = /iPhone|iPad/.test(navigator.userAgent) || (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);
const isOnHomeScreen = (): boolean => matchMedia('(display-mode: standalone)').matches || 'standalone' in navigator && navigator.standalone === true;

function state(card: HTMLElement): State {
  const canPush = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
  const on = told ?? card.dataset['on'] === 'true';
  if (!canPush && on) return 'on'; // its page on the home screen is told
  if (!canPush) return isApple && isSecureContext && !isOnHomeScreen() ? 'home' : 'none';
  if (Notification.permission === 'denied') return 'denied';
  return on && Notification.permission === 'granted' ? 'on' : 'off';
}

function show(): void {
  const all = card();
  if (!all) return;
  const now = state(all);
  for (const part of all.querySelectorAll<HTMLElement>('[data-push-is]')) part.hidden = part.dataset['pushIs'] !== now;
  const sound = document.getElementById('tell-sound') as HTMLInputElement;
  sound.checked = sound.defaultChecked = isOn();
}

async function tellMe(all: HTMLElement): Promise<void> {
  if ((await Notification.requestPermission()) !== 'granted') return refused(all);
  await navigator.serviceWorker.register(WORKER);
  const worker = await navigator.serviceWorker.ready;
  const subscription = await subscribe(worker.pushManager, all.dataset['key']!);
  await send('PUT', all, JSON.stringify(subscription));
  done(all, true);
}

/** Anew where an earlier one was made with another key: only its own can send to it. */
async function subscribe(push: PushManager, key: string): Promise<PushSubscription> {
  const options = { userVisibleOnly: true, applicationServerKey: key };
  try {
    return await push.subscribe(options);
  } catch (otherKey) {
    const former = await push.getSubscription();
    if (!former) throw otherKey;
    await former.unsubscribe();
    return push.subscribe(options);
  }
}

async function stop(all: HTMLElement): Promise<void> {
  await send('DELETE', all);
  done(all, false);
}

async function send(method: string, all: HTMLElement, body?: string): Promise<void> {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch(all.dataset['push']!, body ? { method, headers, body } : { method });
  if (!answer.ok) throw new Error(String(answer.status));
}

function done(all: HTMLElement, on: boolean): void {
  told = on;
  show();
  say(all.dataset[on ? 'saidOn' : 'saidOff'] ?? '');
  document.getElementById(on ? 'tell-stop' : 'tell-me')?.focus();
}

/** The button may have gone: what stands in its place is read out, and the keyboard goes on from here. */
function refused(all: HTMLElement): void {
  show();
  say(all.querySelector('[data-push-is]:not([hidden])')?.textContent?.trim() ?? '');
  all.tabIndex = -1;
  all.focus();
}

function failed(all: HTMLElement, button: HTMLButtonElement): void {
  const text = document.getElementById('tell-failed') ?? document.createElement('p');
  text.id = 'tell-failed';
  text.className = 'notice error';
  text.setAttribute('role', 'alert');
  text.textContent = all.dataset['failed'] ?? '';
  button.closest('[data-push-is]')?.after(text);
}

document.addEventListener('click', (event) => {
  const button = (event.target as HTMLElement).closest<HTMLButtonElement>('#tell-me, #tell-stop');
  const all = card();
  if (!button || !all) return;
  document.getElementById('tell-failed')?.remove();
  button.disabled = true;
  (button.id === 'tell-me' ? tellMe(all) : stop(all))
    .catch(() => failed(all, button))
    .finally(() => (button.disabled = false));
});

document.addEventListener('change', (event) => {
  const box = event.target as HTMLInputElement;
  if (box.id !== 'tell-sound') return;
  localStorage.setItem(SOUND, box.checked ? 'on' : '');
  if (box.checked) void turnOn().then(show);
  else turnOff();
  show();
});

/** Who had it on has it on again, as soon as the browser lets this page make a sound: with the first touch of it. */
function turnOnAgain(event: Event): void {
  const isSwitch = (event.target as HTMLElement).closest('.switch');
  if (card() && !isSwitch && localStorage.getItem(SOUND) && !isOn()) void turnOn().then(show);
}

document.addEventListener('click', turnOnAgain);
document.addEventListener('keydown', turnOnAgain);
document.addEventListener('swapped', show);
show();

const home = document.querySelector<HTMLFormElement>('form[data-home]');
if (home && isOnHomeScreen()) home.submit();
