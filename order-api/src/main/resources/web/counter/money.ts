/** Amounts as the server writes them: ¥1,230. Pure. */
export function money(minor: number, currency: string): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 0));
}

/** What some pieces of a line cost when others went back before; all of them together cost the line's amount. */
export function share(amount: number, quantity: number, before: number, pieces: number): number {
  return Math.floor((amount * (before + pieces)) / quantity) - Math.floor((amount * before) / quantity);
}
