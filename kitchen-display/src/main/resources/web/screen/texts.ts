import type { Names } from './model.ts';

/** The words of a page: the server sends them as JSON in the page's language. */

let words: Record<string, string> | undefined;

function all(): Record<string, string> {
  words ??= JSON.parse(document.getElementById('texts')?.textContent || '{}') as Record<string, string>;
  return words;
}

/** The text `screen.<key>` with {0}, {1} … replaced; the key itself where the page lacks it. */
export function t(key: string, ...values: unknown[]): string {
  const text = all()[`screen.${key}`] ?? key;
  return values.reduce<string>((done, value, i) => done.replaceAll(`{${i}}`, String(value)), text);
}

export const language = (): string => document.body.dataset['lang'] || document.documentElement.lang || 'en';

export const storeId = (): string => document.body.dataset['store'] ?? '';

/** A name in the page's language, else English, else whatever there is. */
export function named(names: Names | null | undefined): string {
  return names ? (names[language()] ?? names['en'] ?? Object.values(names)[0] ?? '') : '';
}

/** The plan as a timeline, and the way back to this screen. */
export const timelineAddress = (): string =>
  `/kitchen/${encodeURIComponent(storeId())}/timeline?from=${document.body.dataset['screen'] ?? ''}`;

/** This page in another language. */
export function inLanguage(code: string): string {
  const address = new URL(location.href);
  address.searchParams.set('lang', code);
  return address.pathname + address.search;
}
