package dev.matazu.menu;

import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Takes portions for an order and gives them back, in the transaction of the order and before its store's plan is
 * locked. What an order holds is a row, so giving back twice gives back once.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class TakeStock {

    private final Session database;
    private final ReadStock stock;
    private final Event<StockChanged> changed;
    private final Clock clock;

    TakeStock(Session database, ReadStock stock, Event<StockChanged> changed, Clock clock) {
        this.database = database;
        this.stock = stock;
        this.changed = changed;
        this.clock = clock;
    }

    /** Whoever gives back after the plan was locked calls this before. */
    public void lock(StoreId store, UUID order) {
        lock(store, held(store, order).of().keySet());
    }

    /** All of it, or nothing and false; what nobody counts is there. */
    public boolean take(StoreId store, UUID order, Portions wanted) {
        lock(store, wanted.orMore(held(store, order)).of().keySet());
        SortedMap<StockId, Integer> taken = new TreeMap<>();
        for (Map.Entry<StockId, Integer> one : counted(store, wanted).entrySet()) {
            if (!takeOne(store, one.getKey(), one.getValue())) {
                taken.forEach((id, portions) -> putBack(store, id, portions));
                return false;
            }
            taken.put(one.getKey(), one.getValue());
        }
        if (!taken.isEmpty()) {
            taken.forEach((id, portions) -> holdMore(store, order, id, portions));
            changed.fire(new StockChanged(store, true));
        }
        return true;
    }

    /** The order needs no more than this: what it has taken beyond is given back. */
    public void keep(StoreId store, UUID order, Portions needed) {
        lock(store, order);
        Portions back = held(store, order).beyond(needed);
        if (back.isNone()) {
            return;
        }
        back.of().forEach((id, portions) -> {
            holdOnly(store, order, id, needed.of(id));
            putBack(store, id, portions);
        });
        changed.fire(new StockChanged(store, true));
    }

    /** What the order has taken and not given back. */
    public Portions held(StoreId store, UUID order) {
        SortedMap<StockId, Integer> held = new TreeMap<>();
        database.createNativeQuery(
                        "select stock_id, portions from ordering.stock_taken"
                                + " where store_id = :store and order_id = :order",
                        Object[].class)
                .setParameter("store", store.value())
                .setParameter("order", order)
                .getResultStream()
                .forEach(row -> held.put(new StockId((String) row[0]), ((Number) row[1]).intValue()));
        return new Portions(held);
    }

    private SortedMap<StockId, Integer> counted(StoreId store, Portions wanted) {
        Map<StockId, Stock> known = stock.of(store);
        SortedMap<StockId, Integer> counted = new TreeMap<>(wanted.of());
        counted.keySet()
                .removeIf(id -> known.getOrDefault(id, Stock.PLENTY)
                        .left(clock.instant())
                        .isEmpty());
        return counted;
    }

    /** All at once in one order, so that two orders never wait for each other. */
    private void lock(StoreId store, Collection<StockId> ids) {
        List<String> names = ids.stream().map(StockId::value).toList();
        if (!names.isEmpty()) {
            database.createNativeQuery(
                            "select id from ordering.stock where store_id = :store and id in (:ids)"
                                    + " order by id for update",
                            Object.class)
                    .setParameter("store", store.value())
                    .setParameterList("ids", names)
                    .getResultList();
        }
    }

    private boolean takeOne(StoreId store, StockId id, int portions) {
        return change(
                                "update ordering.stock set portions = portions - :portions"
                                        + " where store_id = :store and id = :id and portions >= :portions",
                                store,
                                id,
                                portions)
                        .executeUpdate()
                == 1;
    }

    /** Where nobody counts any more, there is nothing to add to. */
    private void putBack(StoreId store, StockId id, int portions) {
        change(
                        "update ordering.stock set portions = portions + :portions"
                                + " where store_id = :store and id = :id",
                        store,
                        id,
                        portions)
                .executeUpdate();
    }

    private void holdMore(StoreId store, UUID order, StockId id, int portions) {
        change(
                        "insert into ordering.stock_taken (store_id, order_id, stock_id, portions)"
                                + " values (:store, :order, :id, :portions) on conflict (store_id, order_id, stock_id)"
                                + " do update set portions = stock_taken.portions + excluded.portions",
                        store,
                        id,
                        portions)
                .setParameter("order", order)
                .executeUpdate();
    }

    private void holdOnly(StoreId store, UUID order, StockId id, int portions) {
        String which = " where store_id = :store and order_id = :order and stock_id = :id";
        var change = portions == 0
                ? database.createNativeQuery("delete from ordering.stock_taken" + which)
                : database.createNativeQuery("update ordering.stock_taken set portions = :portions" + which)
                        .setParameter("portions", portions);
        change.setParameter("store", store.value())
                .setParameter("order", order)
                .setParameter("id", id.value())
                .executeUpdate();
    }

    private NativeQuery<?> change(String sql, StoreId store, StockId id, int portions) {
        return database.createNativeQuery(sql)
                .setParameter("store", store.value())
                .setParameter("id", id.value())
                .setParameter("portions", portions);
    }
}
