import { keepValue, recallValue } from './kept.ts';
import type { Theme } from './model.ts';

/** Light or dark, as the display is set; the first paint is as it was last. */

const light = matchMedia('(prefers-color-scheme: light)');
let theme = recallValue<Theme>('theme', 'DARK');

function paint(): void {
  document.body.dataset['theme'] = theme === 'LIGHT' || (theme === 'DEVICE' && light.matches) ? 'light' : 'dark';
}

export function showTheme(wanted: Theme): void {
  if (wanted !== theme) {
    theme = wanted;
    keepValue('theme', theme);
    paint();
  }
}

light.addEventListener('change', paint);
paint();
