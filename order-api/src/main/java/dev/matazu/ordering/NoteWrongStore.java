package dev.matazu.ordering;

import dev.matazu.platform.Actor;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.Session;

/** Notes that a guest showed an order's code at a store where it does not wait: their page says where it does. */
@ApplicationScoped
public class NoteWrongStore {

    /** Who was there earlier may be elsewhere by now. */
    private static final Duration STILL_THERE = Duration.ofHours(1);

    private final Orders orders;
    private final Stores stores;
    private final Session database;
    private final Clock clock;

    NoteWrongStore(Orders orders, Stores stores, Session database, Clock clock) {
        this.orders = orders;
        this.stores = stores;
        this.database = database;
        this.clock = clock;
    }

    /** A transaction of its own: the refusal that follows keeps it. */
    @Transactional(TxType.REQUIRES_NEW)
    public void note(OrderRef ref, StoreId seenAt) {
        Order order = orders.locked(ref);
        database.createNativeQuery("insert into ordering.seen_elsewhere (store_id, order_id, seen_store_id, at)"
                        + " values (:store, :order, :seen, :now) on conflict (store_id, order_id)"
                        + " do update set seen_store_id = excluded.seen_store_id, at = excluded.at")
                .setParameter("store", ref.store().value())
                .setParameter("order", ref.id())
                .setParameter("seen", seenAt.value())
                .setParameter("now", clock.instant())
                .executeUpdate();
        orders.changed(order, Actor.system("wrong-store"));
    }

    /** Where the guest was just now instead. */
    @Transactional
    public Optional<Store> seenAt(OrderRef ref) {
        return database.createNativeQuery(
                        "select seen_store_id from ordering.seen_elsewhere"
                                + " where store_id = :store and order_id = :order and at > :since",
                        Object.class)
                .setParameter("store", ref.store().value())
                .setParameter("order", ref.id())
                .setParameter("since", clock.instant().minus(STILL_THERE))
                .getResultStream()
                .findFirst()
                .map(store -> stores.of(new StoreId((String) store)));
    }
}
