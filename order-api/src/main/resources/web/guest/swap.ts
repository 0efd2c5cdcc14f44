/** Replaces the page's main part by another one without losing what somebody was doing in it. */

const view = (): HTMLElement => document.getElementById('view')!;

type Field = HTMLInputElement | HTMLSelectElement;

/** Fields that differ from what the server rendered, and sections that were opened: a swap keeps both. */
function touched(root: Element): Map<string, (element: Element) => void> {
  const kept = new Map<string, (element: Element) => void>();
  for (const field of root.querySelectorAll<Field>('input[id], select[id]')) {
    if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')) {
      if (field.checked !== field.defaultChecked) {
        const { checked } = field;
        kept.set(field.id, (other) => ((other as HTMLInputElement).checked = checked));
      }
    } else if (field instanceof HTMLInputElement && field.value !== field.defaultValue) {
      const { value } = field;
      kept.set(field.id, (other) => ((other as HTMLInputElement).value = value));
    }
  }
  for (const details of root.querySelectorAll<HTMLDetailsElement>('details[id]')) {
    if (details.open) kept.set(details.id, (other) => ((other as HTMLDetailsElement).open = true));
  }
  return kept;
}

/** @param keep whether what was typed since stays; not after a form, whose answer says what holds now */
export function swap(next: HTMLElement, keep: boolean): void {
  const old = view();
  const focused = document.activeElement && old.contains(document.activeElement) ? document.activeElement.id : '';
  const kept = keep ? touched(old) : new Map<string, never>();
  old.replaceWith(next);
  for (const [id, again] of kept) {
    const element = document.getElementById(id);
    if (element && next.contains(element)) again(element);
  }
  if (focused) refocus(focused);
  document.dispatchEvent(new Event('swapped'));
}

function refocus(id: string): void {
  const same = document.getElementById(id);
  if (same instanceof HTMLElement && !same.matches(':disabled')) {
    same.focus({ preventScroll: true });
  } else {
    const main = view();
    main.tabIndex = -1;
    main.focus({ preventScroll: true });
  }
}

/** Shows the answer to a form: its main part, the header around it, its title; moves to a summary of errors. */
export function show(html: string, keep: boolean): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const next = page.getElementById('view');
  if (!next) return;
  const top = page.getElementById('top');
  if (top) document.getElementById('top')?.replaceWith(top);
  document.title = page.title;
  swap(next, keep);
  const trouble = next.querySelector<HTMLElement>('#trouble');
  if (trouble && !keep) {
    trouble.focus();
    trouble.scrollIntoView({ block: 'center' });
  } else {
    say(next.querySelector('#notice span')?.textContent ?? '');
  }
}

/** Tells a screen reader. */
export function say(text: string): void {
  const said = document.getElementById('said');
  if (!said || !text) return;
  said.textContent = text;
  setTimeout(() => (said.textContent = ''), 2_000);
}
