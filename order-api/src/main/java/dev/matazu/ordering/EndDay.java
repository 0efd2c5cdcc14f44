package dev.matazu.ordering;

import dev.matazu.kitchen.plan.ReleaseBooking;
import dev.matazu.kitchen.ticket.EachInItsTransaction;
import dev.matazu.platform.Actor;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Ends what is left of a store's day, a store-set time after its last opening closed: every order and its capacity, each in
 * a transaction of its own. What goes on past midnight belongs to the day on which it began.
 */
@ApplicationScoped
public class EndDay {

    private static final Actor DAY_ENDED = Actor.system("day-ended");

    /** An order that became so much later than its opening still belongs to it. */
    private static final Duration OVERTIME = Duration.ofHours(6);

    private final Orders orders;
    private final Stores stores;
    private final CancelOrder cancel;
    private final GiveUpOrders giveUp;
    private final ReleaseBooking release;
    private final EachInItsTransaction each;
    private final OrderConfig config;
    private final Clock clock;

    EndDay(
            Orders orders,
            Stores stores,
            CancelOrder cancel,
            GiveUpOrders giveUp,
            ReleaseBooking release,
            EachInItsTransaction each,
            OrderConfig config,
            Clock clock) {
        this.orders = orders;
        this.stores = stores;
        this.cancel = cancel;
        this.giveUp = giveUp;
        this.release = release;
        this.each = each;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void sweep() {
        Instant now = clock.instant();
        each.of(orders.which("o.endedAt is null and coalesce(o.promiseFrom, o.placedAt) < :moment", now), ref -> {
            Order order = orders.locked(ref);
            if (!order.state().isEnd() && isOver(order.view(), now)) {
                end(order, now);
            }
        });
    }

    private void end(Order order, Instant now) {
        OrderRef ref = order.ref();
        switch (order.state()) {
            case AWAITING_PAYMENT -> {
                orders.move(order, OrderState.Action.EXPIRE, DAY_ENDED);
                release.release(ref.store(), ref.id());
            }
            case PLACED, ARRIVED -> cancel.because(ref, unmade(order), DAY_ENDED);
            case FIRED, IN_PREPARATION -> leftOver(order, now);
            case READY -> giveUp.giveUp(order, DAY_ENDED);
            case COLLECTED, EXPIRED, CANCELLED, UNCOLLECTED -> {}
        }
    }

    private String unmade(Order order) {
        return stores.of(order.ref().store()).firesOnArrival() ? "NOT_CHECKED_IN" : "DAY_ENDED";
    }

    /** The manager sees it in the office first: somebody may have forgotten to bump it, and the guest may have eaten it. */
    private void leftOver(Order order, Instant now) {
        if (order.leftOver() == null) {
            orders.edit(order, DAY_ENDED, one -> one.leaveOver(now));
        } else if (!order.leftOver().plus(config.leftOverGrace()).isAfter(now)) {
            cancel.because(order.ref(), "NEVER_MADE", DAY_ENDED);
        }
    }

    private boolean isOver(OrderView order, Instant now) {
        Store store = stores.of(order.ref().store());
        Instant ends = dayOf(order, store);
        Duration after = store.settings().money().sweepAfter();
        Duration longer = config.collectWithin().compareTo(after) > 0 ? config.collectWithin() : after;
        boolean goesOn = store.closesAt(ends).isPresent();
        return !ends.plus(goesOn ? longer : after).isAfter(now);
    }

    /** When the day ends that the order is for. */
    private static Instant dayOf(OrderView order, Store store) {
        Instant due =
                order.promise() == null ? order.placedAt() : order.promise().from();
        return store.hours()
                .dayEnds(due)
                .or(() -> store.hours()
                        .dayEnds(order.placedAt())
                        .filter(end -> end.plus(OVERTIME).isAfter(due)))
                .orElseGet(() -> store.time().workingDayEnds(due));
    }
}
