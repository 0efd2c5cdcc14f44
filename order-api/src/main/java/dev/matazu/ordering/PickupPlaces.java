package dev.matazu.ordering;

import dev.matazu.kitchen.ticket.Dining;
import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.store.Store;

/** What ordering needs to know of tables and bays. */
public interface PickupPlaces {

    /**
     * Checks where somebody wants to get the order and, where the store assigns tables and the guest has to be there
     * already, takes a free one for it, in the caller's transaction.
     *
     * @param present whether the guest is at the store now
     * @throws dev.matazu.platform.Problem 422 pickup-not-offered, table-to-go,
     *     place-unknown, bay-missing, table-missing; 409 no-table-free
     */
    Pickup settle(Store store, OrderRef order, Dining dining, Pickup wanted, boolean present);
}
