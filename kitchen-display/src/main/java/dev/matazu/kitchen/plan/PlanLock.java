package dev.matazu.kitchen.plan;

import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Who has it decides alone about a store's capacity, until the transaction ends. Taken after the order's lock. */
@ApplicationScoped
class PlanLock {

    private final EntityManager database;

    PlanLock(EntityManager database) {
        this.database = database;
    }

    /** Not a full row lock: whoever writes a ticket or a command that refers to the kitchen need not wait for it. */
    void take(StoreId store) {
        boolean known = !database.createNativeQuery(
                        "select store_id from kitchen.kitchen where store_id = :store for no key update", String.class)
                .setParameter("store", store.value())
                .getResultList()
                .isEmpty();
        if (!known) {
            throw Problem.notFound("kitchen-unknown", store);
        }
    }
}
