package dev.matazu.ordering;

import dev.matazu.kitchen.plan.ExpireHolds;
import dev.matazu.kitchen.ticket.EachInItsTransaction;
import dev.matazu.platform.Actor;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Ends orders that nobody paid in time, and their holds of the kitchen. Should the money come all the same, the kitchen
 * is asked anew.
 */
@ApplicationScoped
public class ExpireOrders {

    private final Orders orders;
    private final ExpireHolds holds;
    private final EachInItsTransaction each;
    private final Clock clock;

    ExpireOrders(Orders orders, ExpireHolds holds, EachInItsTransaction each, Clock clock) {
        this.orders = orders;
        this.holds = holds;
        this.each = each;
        this.clock = clock;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void expire() {
        holds.expire();
        each.of(orders.which("o.state = AWAITING_PAYMENT and o.payUntil < :moment", clock.instant()), ref -> {
            Order order = orders.locked(ref);
            if (order.state() == OrderState.AWAITING_PAYMENT) {
                orders.move(order, OrderState.Action.EXPIRE, Actor.system("unpaid"));
            }
        });
    }
}
