import type { PickupMethod, Ticket } from '../screen/model.ts';
import type { Table, Ways } from './api.ts';

/** Where an order can be brought at this store, and who is there already. Pure. */

const WAITS = new Set(['QUEUED', 'STARTED', 'DONE']);

/** The places of this way in the order of their numbers. Tables that the store assigns know who sits there; others only who waits. */
export function placesOf(method: PickupMethod, ways: Ways, tables: readonly Table[], tickets: readonly Ticket[]): Table[] {
  const waiting = (number: string) =>
    tickets.find(({ pickup, state }) => pickup.method === method && pickup.place === number && WAITS.has(state))?.number ?? null;
  const numbers = method === 'TABLE' ? ways.tables : method === 'BAY' ? ways.bays : [];
  const all =
    method === 'TABLE' && ways.tableMode === 'ASSIGNED'
      ? tables
      : numbers.map((number) => ({ number, takenBy: waiting(number) }));
  return [...all].sort((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }));
}
