/** Marks the heading that is being read in the row of categories. */

function watch(): void {
  const chips = [...document.querySelectorAll<HTMLAnchorElement>('.categories .chip')];
  if (!chips.length) return;
  const mark = (id: string): void => {
    for (const chip of chips) {
      if (chip.hash === `#${id}`) chip.setAttribute('aria-current', 'true');
      else chip.removeAttribute('aria-current');
    }
  };
  const seen = new IntersectionObserver(
    (entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => mark(entry.target.id)),
    { rootMargin: '-25% 0px -65% 0px' },
  );
  document.querySelectorAll('main > section[id]').forEach((section) => seen.observe(section));
}

watch();
document.addEventListener('swapped', watch);
