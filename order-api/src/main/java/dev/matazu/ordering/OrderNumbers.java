package dev.matazu.ordering;

import dev.matazu.kitchen.ticket.ReadTickets;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/** Gives a paid order its short number: 1 to 999 round and round, skipping those that are still open, a till's too. */
@ApplicationScoped
class OrderNumbers {

    private static final int LAST = 999;

    private final Session database;
    private final ReadTickets tickets;

    OrderNumbers(Session database, ReadTickets tickets) {
        this.database = database;
        this.tickets = tickets;
    }

    /**
     * Locks the store's counter until the transaction ends: after the order's lock, before the kitchen's plan. The lock
     * lets rows that refer to the store be written meanwhile.
     */
    String next(StoreId store) {
        int number = ((Number) database.createNativeQuery(
                                "select last_number from ordering.store where id = :store for no key update")
                        .setParameter("store", store.value())
                        .getSingleResult())
                .intValue();
        do {
            number = number % LAST + 1;
        } while (isOpen(store, number) || tickets.isOpen(store, Integer.toString(number)));
        database.createNativeQuery("update ordering.store set last_number = :number where id = :store")
                .setParameter("number", number)
                .setParameter("store", store.value())
                .executeUpdate();
        return Integer.toString(number);
    }

    private boolean isOpen(StoreId store, int number) {
        return !database.createNativeQuery(
                        "select 1 from ordering.placed_order where store_id = :store"
                                + " and number = :number and state in ('PLACED', 'ARRIVED', 'FIRED', 'IN_PREPARATION', 'READY')")
                .setParameter("store", store.value())
                .setParameter("number", Integer.toString(number))
                .getResultList()
                .isEmpty();
    }
}
