package dev.matazu.pickup;

import dev.matazu.kitchen.device.Secret;
import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.ordering.OrderRef;
import dev.matazu.ordering.OrderState;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.ReadOrders;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The links with which guests let others collect their orders: one of an order, for as long as it is open and a day more. Whoever
 * has it sees where the order is, how far, and what is shown at the counter; it changes nothing but that they are there.
 */
@ApplicationScoped
public class PickupLinks {

    private static final Duration OPENS_AFTER_THE_END = Duration.ofDays(1);

    private final Session database;
    private final ReadOrders orders;
    private final Clock clock;

    PickupLinks(Session database, ReadOrders orders, Clock clock) {
        this.database = database;
        this.orders = orders;
        this.clock = clock;
    }

    /** Whether somebody else can collect it: it is paid, not with its guest yet, and brought to no table. */
    public static boolean isPossible(OrderView order) {
        return order.state() != OrderState.AWAITING_PAYMENT
                && OrderState.OPEN.contains(order.state())
                && order.pickup().method() != Pickup.Method.TABLE;
    }

    /** Harmless when repeated: an order has one link until it is taken back. @throws Problem 409 order-moved-on */
    @Transactional
    public void make(OrderRef order) {
        if (!orders.of(order).filter(PickupLinks::isPossible).isPresent()) {
            throw Problem.conflict("order-moved-on");
        }
        database.createNativeQuery("insert into ordering.pickup_link (store_id, order_id, token, made_at)"
                        + " values (:store, :order, :token, :now) on conflict do nothing")
                .setParameter("store", order.store().value())
                .setParameter("order", order.id())
                .setParameter("token", Secret.token())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** From now on it opens nothing. */
    @Transactional
    public void takeBack(OrderRef order) {
        database.createNativeQuery("delete from ordering.pickup_link where store_id = :store and order_id = :order")
                .setParameter("store", order.store().value())
                .setParameter("order", order.id())
                .executeUpdate();
    }

    @Transactional
    public Optional<String> of(OrderRef order) {
        return database.createNativeQuery(
                        "select token from ordering.pickup_link where store_id = :store and order_id = :order",
                        Object.class)
                .setParameter("store", order.store().value())
                .setParameter("order", order.id())
                .getResultStream()
                .findFirst()
                .map(String.class::cast);
    }

    /** @throws Problem 404 unknown-pickup-link, also for one that was taken back or has run out */
    @Transactional
    public OrderView open(String token) {
        return database.createNativeQuery(
                        "select store_id, order_id from ordering.pickup_link where token = :token", Object[].class)
                .setParameter("token", token)
                .getResultStream()
                .findFirst()
                .map(found -> (Object[]) found)
                .flatMap(row -> orders.of(new OrderRef(new StoreId((String) row[0]), (UUID) row[1])))
                .filter(order -> order.endedAt() == null
                        || order.endedAt().plus(OPENS_AFTER_THE_END).isAfter(clock.instant()))
                .orElseThrow(() -> Problem.notFound("unknown-pickup-link"));
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        database.createNativeQuery("delete from ordering.pickup_link l using ordering.placed_order o"
                        + " where o.store_id = l.store_id and o.id = l.order_id and o.ended_at < :before")
                .setParameter("before", clock.instant().minus(OPENS_AFTER_THE_END))
                .executeUpdate();
    }
}
