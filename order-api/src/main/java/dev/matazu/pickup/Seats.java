package dev.matazu.pickup;

import dev.matazu.ordering.OrderRef;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The tables that a store assigns: each belongs to one order at most, the database decides whose it is. */
@ApplicationScoped
public class Seats {

    /** A table that nobody freed is taken for free after this. */
    private static final Duration STAYS = Duration.ofMinutes(60);

    /** @param order whose it is, or null while it is free */
    public record Seat(String number, UUID order) {}

    private final Session database;
    private final Clock clock;

    Seats(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes a store's tables for the first time. */
    @Transactional
    public void furnish(StoreId store, List<String> tables) {
        for (int i = 0; i < tables.size(); i++) {
            database.createNativeQuery(
                            "insert into ordering.seat (store_id, number, position) values (:store, :number, :position)")
                    .setParameter("store", store.value())
                    .setParameter("number", tables.get(i))
                    .setParameter("position", i)
                    .executeUpdate();
        }
    }

    /** The table that this order has already, or the first free one; racing orders never get the same. */
    @Transactional
    public Optional<String> assign(OrderRef order) {
        Instant now = clock.instant();
        return database.createNativeQuery(
                        "select number from ordering.seat where store_id = :store and order_id = :order", Object.class)
                .setParameter("store", order.store().value())
                .setParameter("order", order.id())
                .getResultStream()
                .map(String.class::cast)
                .findFirst()
                .or(() -> take(order, now));
    }

    private Optional<String> take(OrderRef order, Instant now) {
        return database.createNativeQuery(
                        "update ordering.seat set order_id = :order, since = :now where store_id = :store and number ="
                                + " (select number from ordering.seat where store_id = :store"
                                + " and (order_id is null or since < :left) order by position limit 1"
                                + " for update skip locked) returning number",
                        Object.class)
                .setParameter("order", order.id())
                .setParameter("now", now)
                .setParameter("store", order.store().value())
                .setParameter("left", now.minus(STAYS))
                .getResultStream()
                .map(String.class::cast)
                .findFirst();
    }

    /** This table for this order. False where another order sits there. */
    @Transactional
    public boolean claim(OrderRef order, String number) {
        int claimed = database.createNativeQuery("update ordering.seat set order_id = :order, since = :now"
                        + " where store_id = :store and number = :number"
                        + " and (order_id is null or order_id = :order or since < :left)")
                .setParameter("order", order.id())
                .setParameter("now", clock.instant())
                .setParameter("left", clock.instant().minus(STAYS))
                .setParameter("store", order.store().value())
                .setParameter("number", number)
                .executeUpdate();
        if (claimed == 1) {
            database.createNativeQuery("update ordering.seat set order_id = null, since = null"
                            + " where store_id = :store and order_id = :order and number <> :number")
                    .setParameter("store", order.store().value())
                    .setParameter("order", order.id())
                    .setParameter("number", number)
                    .executeUpdate();
        }
        return claimed == 1;
    }

    /** Whoever had it, it is free. @throws Problem 404 unknown-table */
    @Transactional
    public void free(StoreId store, String number) {
        int freed = database.createNativeQuery("update ordering.seat set order_id = null, since = null"
                        + " where store_id = :store and number = :number")
                .setParameter("store", store.value())
                .setParameter("number", number)
                .executeUpdate();
        if (freed == 0) {
            throw Problem.notFound("unknown-table", number);
        }
    }

    @Transactional
    public void free(OrderRef order) {
        database.createNativeQuery("update ordering.seat set order_id = null, since = null"
                        + " where store_id = :store and order_id = :order")
                .setParameter("store", order.store().value())
                .setParameter("order", order.id())
                .executeUpdate();
    }

    @Transactional
    public List<Seat> of(StoreId store) {
        return database.createNativeQuery(
                        "select number, case when since < :left then null else order_id end from ordering.seat"
                                + " where store_id = :store order by position",
                        Object[].class)
                .setParameter("left", clock.instant().minus(STAYS))
                .setParameter("store", store.value())
                .getResultStream()
                .map(row -> new Seat((String) row[0], (UUID) row[1]))
                .toList();
    }
}
