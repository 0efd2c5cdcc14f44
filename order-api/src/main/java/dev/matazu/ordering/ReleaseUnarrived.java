package dev.matazu.ordering;

import dev.matazu.kitchen.ticket.EachInItsTransaction;
import dev.matazu.platform.Actor;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Lets go of paid orders whose guest never checked in: at a store-set time, at closing at the latest. */
@ApplicationScoped
public class ReleaseUnarrived {

    private static final Actor NOBODY_CAME = Actor.system("not-checked-in");

    private final Orders orders;
    private final Stores stores;
    private final CancelOrder cancel;
    private final EachInItsTransaction each;
    private final Clock clock;

    ReleaseUnarrived(Orders orders, Stores stores, CancelOrder cancel, EachInItsTransaction each, Clock clock) {
        this.orders = orders;
        this.stores = stores;
        this.cancel = cancel;
        this.each = each;
        this.clock = clock;
    }

    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void release() {
        Instant now = clock.instant();
        each.of(orders.which("o.state = PLACED and o.fireAt is null and o.placedAt < :moment", now), ref -> {
            Order order = orders.locked(ref);
            if (order.state() == OrderState.PLACED && overdue(order.view(), now)) {
                cancel.because(ref, "NOT_CHECKED_IN", NOBODY_CAME);
            }
        });
    }

    private boolean overdue(OrderView order, Instant now) {
        Store store = stores.of(order.ref().store());
        Instant last = order.placedAt().plus(store.settings().money().arriveWithin());
        boolean closed = store.closesAt(order.placedAt())
                .filter(closes -> closes.isBefore(now))
                .isPresent();
        return store.firesOnArrival() && (closed || last.isBefore(now));
    }
}
