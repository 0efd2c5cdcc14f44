package dev.matazu.kitchen.plan;

import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

/** Who has it decides alone about a store's capacity, until the transaction ends. Taken after the order's lock. */
@ApplicationScoped
class PlanLock {

    private final EntityManager database;

    PlanLock(EntityManager database) {
        this.database = database;
    }

    /** PostgreSQL's {@code for no key update}: whoever writes a ticket or a command that refers to the kitchen need not wait for it. */
    void take(StoreId store) {
        boolean known = !database.createQuery("select storeId from KitchenRow where storeId = :store", String.class)
                .setParameter("store", store.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .isEmpty();
        if (!known) {
            throw Problem.notFound("kitchen-unknown", store);
        }
    }
}
