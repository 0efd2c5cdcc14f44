package dev.matazu.ordering;

import dev.matazu.platform.StoreId;
import dev.matazu.store.OpeningHours;
import dev.matazu.store.Store;
import dev.matazu.store.StoreHours;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Counts the open orders that a change of hours would leave before a closed door. */
@ApplicationScoped
public class CountStranded {

    private final EntityManager database;
    private final Stores stores;
    private final Clock clock;

    CountStranded(EntityManager database, Stores stores, Clock clock) {
        this.database = database;
        this.stores = stores;
        this.clock = clock;
    }

    /** Those that are promised for a time at which the store is open now, and would be closed with these hours. */
    @Transactional
    public long with(StoreId id, OpeningHours changed) {
        Store store = stores.of(id);
        StoreHours after = new StoreHours(store.time(), changed);
        return database.createQuery(
                        "select o.promiseFrom from Order o where o.key.store = :store and o.promiseFrom > :now"
                                + " and (o.state in :states or o.state = AWAITING_PAYMENT)",
                        Instant.class)
                .setParameter("store", id.value())
                .setParameter("states", OrderState.OPEN)
                .setParameter("now", clock.instant())
                .getResultStream()
                .filter(promised -> store.closesAt(promised).isPresent()
                        && after.closesAt(promised).isEmpty())
                .count();
    }
}
