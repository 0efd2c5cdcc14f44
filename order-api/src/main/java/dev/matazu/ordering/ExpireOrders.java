package dev.matazu.ordering;

import dev.matazu.platform.Actor;
import dev.matazu.platform.StoreId;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Ends orders that nobody paid in time. Their hold of the kitchen ends by its own clock; should the money come all the
 * same, the kitchen is asked anew.
 */
@ApplicationScoped
public class ExpireOrders {

    private final Orders orders;
    private final EachInItsTransaction each;
    private final Clock clock;

    ExpireOrders(Orders orders, EachInItsTransaction each, Clock clock) {
        this.orders = orders;
        this.each = each;
        this.clock = clock;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void expire() {
        each.of(unpaid(), ref -> {
            Order order = orders.locked(ref);
            if (order.state() == OrderState.AWAITING_PAYMENT) {
                orders.move(order, OrderState.Action.EXPIRE, Actor.system("unpaid"));
            }
        });
    }

    @Transactional
    List<OrderRef> unpaid() {
        return orders.getEntityManager()
                .createQuery(
                        "select o.key.store, o.key.id from Order o"
                                + " where o.state = AWAITING_PAYMENT and o.payUntil < :now",
                        Object[].class)
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(row -> new OrderRef(new StoreId((String) row[0]), (UUID) row[1]))
                .toList();
    }
}
