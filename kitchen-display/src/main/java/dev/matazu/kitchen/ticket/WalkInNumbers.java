package dev.matazu.kitchen.ticket;

import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/** The numbers under which walk-ins are called: the till's own, else A1 to A999 round and round. */
@ApplicationScoped
class WalkInNumbers {

    /** Keeps them apart from the numbers of orders, and is easily called out in any language. */
    private static final String LETTER = "A";

    private static final int LAST = 999;

    private final Session database;
    private final ReadTickets tickets;

    WalkInNumbers(Session database, ReadTickets tickets) {
        this.database = database;
        this.tickets = tickets;
    }

    /** Call with the plan's lock: it keeps the counter too. @throws Problem 409 number-taken */
    String of(NewTicket asked) {
        if (asked.number() == null) {
            return next(asked.store());
        }
        if (tickets.isOpen(asked.store(), asked.number())) {
            throw Problem.conflict("number-taken", asked.number());
        }
        return asked.number();
    }

    private String next(StoreId store) {
        String number;
        do {
            number = LETTER
                    + database.createNativeQuery("update kitchen.kitchen set last_number = last_number % :last + 1"
                                    + " where store_id = :store returning last_number")
                            .setParameter("last", LAST)
                            .setParameter("store", store.value())
                            .getSingleResult();
        } while (tickets.isOpen(store, number));
        return number;
    }
}
