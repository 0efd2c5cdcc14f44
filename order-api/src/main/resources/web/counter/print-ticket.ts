import { range } from '../screen/clock.ts';
import type { Ticket } from '../screen/model.ts';
import { language, named, t } from '../screen/texts.ts';

/** Prints a slip with the number for the guest, on whatever printer the tablet has. */
export function printTicket(ticket: Ticket, zone: string): void {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  document.body.append(frame);
  const slip = frame.contentDocument!;
  slip.documentElement.lang = language();
  const style = slip.createElement('style');
  style.textContent = '@page{margin:4mm} body{font:16px sans-serif;text-align:center} b{display:block;font-size:72px}';
  const line = (tag: string, text: string) => Object.assign(slip.createElement(tag), { textContent: text });
  slip.head.append(style);
  slip.body.append(
    line('b', ticket.number),
    line('p', t('walkIn.ready', range(ticket.promiseFrom, ticket.promiseTo, zone))),
    ...ticket.lines.map((each) => line('div', `${each.quantity}× ${named(each.name)}`)),
  );
  frame.contentWindow!.addEventListener('afterprint', () => frame.remove());
  frame.contentWindow!.print();
}
