package dev.matazu.kitchen.plan;

import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Lets a kitchen's make times follow what is bumped, or what the menu says. What was learned is kept meanwhile, and
 * nothing is learned.
 */
@ApplicationScoped
public class SwitchLearning {

    private final PlanLock lock;
    private final EntityManager database;
    private final Event<KeepPlans.Changed> changed;

    SwitchLearning(PlanLock lock, EntityManager database, Event<KeepPlans.Changed> changed) {
        this.lock = lock;
        this.database = database;
        this.changed = changed;
    }

    @Transactional
    public boolean isOn(StoreId store) {
        KitchenRow kitchen = database.find(KitchenRow.class, store.value());
        if (kitchen == null) {
            throw Problem.notFound("kitchen-unknown", store);
        }
        return kitchen.learns();
    }

    @Transactional
    public void set(StoreId store, boolean on) {
        lock.take(store);
        database.createNativeQuery("update kitchen.kitchen set learns = :on where store_id = :store")
                .setParameter("on", on)
                .setParameter("store", store.value())
                .executeUpdate();
        changed.fire(new KeepPlans.Changed(store));
    }

    /** Everything takes what the menu says again, until more is learned. */
    @Transactional
    public void forget(StoreId store) {
        lock.take(store);
        lockInTheOrderOfLearning(store);
        database.createNativeQuery("delete from kitchen.make_time where store_id = :store")
                .setParameter("store", store.value())
                .executeUpdate();
        changed.fire(new KeepPlans.Changed(store));
    }

    /** The same for one thing on the menu, at all stations and times. Harmless for one of which nothing is known. */
    @Transactional
    public void forget(StoreId store, String item) {
        lock.take(store);
        database.createNativeQuery(
                        "delete from kitchen.make_time where store_id = :store and item = :item and item <> ''")
                .setParameter("store", store.value())
                .setParameter("item", item)
                .executeUpdate();
        changed.fire(new KeepPlans.Changed(store));
    }

    /** A bump that is learned from just now holds its station's row and wants its item's. */
    private void lockInTheOrderOfLearning(StoreId store) {
        database.createNativeQuery(
                        "select station from kitchen.make_time where store_id = :store"
                                + " order by station, item, day_part for update",
                        Object.class)
                .setParameter("store", store.value())
                .getResultList();
    }
}
