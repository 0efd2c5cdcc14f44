package dev.matazu.kitchen.plan;

import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/** Changes from which age on a store's screens show what, for all of them at once. */
@ApplicationScoped
public class SetAges {

    /** A store's ages are others now. Fired in the transaction. */
    public record Changed(StoreId store) {}

    private final Session database;
    private final Event<Changed> changed;

    SetAges(Session database, Event<Changed> changed) {
        this.database = database;
        this.changed = changed;
    }

    @Transactional
    public void set(StoreId store, Ages ages) {
        database.createNativeQuery("update kitchen.kitchen set warn_after_seconds = :warn, late_after_seconds = :late,"
                        + " uncollected_after_seconds = :uncollected where store_id = :store")
                .setParameter("warn", ages.warnAfter().toSeconds())
                .setParameter("late", ages.lateAfter().toSeconds())
                .setParameter("uncollected", ages.uncollectedAfter().toSeconds())
                .setParameter("store", store.value())
                .executeUpdate();
        changed.fire(new Changed(store));
    }
}
