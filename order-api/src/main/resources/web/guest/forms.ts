import { say, show } from './swap.ts';

/** Sends forms without leaving the page. A form without these marks goes the browser's own way. */

let latest = 0;

/** One form after the other, as they were tapped: the last answer then tells of all of them. */
let sending: Promise<void> = Promise.resolve();

export async function load(address: string, options: RequestInit, keep: boolean): Promise<void> {
  const mine = ++latest;
  document.body.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(address, { ...options, headers: { Accept: 'text/html' } });
    const html = await answer.text();
    // A button that is being pressed must not vanish under the finger: its own request is about to come.
    if (mine !== latest || (keep && document.querySelector('.button:active'))) return;
    show(html, keep);
    if (answer.redirected && !keep) history.replaceState(null, '', answer.url);
  } catch {
    say(document.body.dataset['failed'] ?? '');
    offline(true);
    return;
  } finally {
    if (mine === latest) document.body.removeAttribute('aria-busy');
  }
  offline(false);
}

/** The banner above the page while nothing gets through. */
export function offline(is: boolean): void {
  const banner = document.querySelector('.offline');
  if (!is) {
    banner?.remove();
  } else if (!banner) {
    const text = document.createElement('p');
    text.className = 'offline';
    text.setAttribute('role', 'status');
    text.textContent = document.body.dataset['offline'] ?? '';
    document.getElementById('view')?.before(text);
  }
}

/** Shows an item anew with the choices that are made on the page. */
export const look = (form: HTMLFormElement): Promise<void> => load(`${form.dataset['look']}?${body(form)}`, {}, true);

const body = (form: HTMLFormElement, by?: HTMLElement | null): URLSearchParams =>
  new URLSearchParams(new FormData(form, by as HTMLButtonElement | null) as unknown as Record<string, string>);

/** Says beside an empty field that it is needed, as the server would, and leads there. */
function missing(form: HTMLFormElement): boolean {
  const field = form.querySelector<HTMLInputElement>('input[data-missing]');
  if (!field || field.value.trim()) return false;
  const id = `${field.id}-wrong`;
  const error = document.getElementById(id) ?? document.createElement('span');
  error.id = id;
  error.className = 'error';
  error.textContent = field.dataset['missing'] ?? '';
  field.after(error);
  field.setAttribute('aria-invalid', 'true');
  field.setAttribute('aria-describedby', id);
  field.focus();
  return true;
}

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (form.matches('[data-swap]')) {
    event.preventDefault();
    const options = { method: 'POST', body: body(form, event.submitter) };
    sending = sending.then(() => load(form.action, options, false));
  } else if (missing(form)) {
    event.preventDefault();
  } else if (form.matches('[data-once]')) {
    if (form.dataset['sent']) event.preventDefault();
    form.dataset['sent'] = 'yes';
    setTimeout(() => delete form.dataset['sent'], 10_000);
  }
});

/** A changed choice shows at once what it means for price, time and allergens. */
document.addEventListener('change', (event) => {
  const input = event.target as HTMLInputElement;
  const { form } = input;
  if (input.type === 'text') return;
  if (form?.dataset['look']) {
    void look(form);
  } else if (form?.dataset['keep'] && (input.type === 'radio' || input.type === 'select-one')) {
    void load(form.dataset['keep'], { method: 'POST', body: body(form) }, true);
  }
});

document.addEventListener('click', (event) => {
  const button = (event.target as HTMLElement).closest<HTMLElement>('[data-step]');
  const input = button?.parentElement?.querySelector('input');
  if (!button || !input) return;
  const next = input.valueAsNumber + Number(button.dataset['step']);
  if (next < Number(input.min) || next > Number(input.max)) return;
  input.value = String(next);
  input.dispatchEvent(new Event('change', { bubbles: true }));
});

/** A page that comes back out of the browser's memory may order again. */
addEventListener('pageshow', () => {
  document.querySelectorAll<HTMLElement>('[data-sent]').forEach((form) => delete form.dataset['sent']);
});
