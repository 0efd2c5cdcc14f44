package dev.matazu.message;

import dev.matazu.kitchen.plan.Promise;
import dev.matazu.ordering.OrderState;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.PromiseChange;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a message says, and until when it is worth saying.
 *
 * @param before the time that the guest knows, where another one is said; else null
 */
record Say(What what, Promise before, Instant until) {

    enum What {
        READY,
        NEW_TIME,
        /** It is made again. */
        AGAIN,
        /** It was said to be ready, and is not. */
        NOT_YET,
        STOPPED,
        RUNS,
        ENDED
    }

    /** Whoever is on the way still wants to know that there is nothing to fetch. */
    private static final int ENDED_IS_NEWS_LONGER = 4;

    /**
     * As the order is now; empty where there is nothing to say any more.
     *
     * @param toldReady whether the last thing that this guest was told is that it is ready
     * @param stands whether its kitchen stands still
     * @param fresh how long news of that kind is news
     */
    static Optional<Say> now(
            Message message,
            Contact contact,
            OrderView order,
            boolean toldReady,
            boolean stands,
            Duration fresh,
            Instant now) {
        Instant stale = message.decidedAt().plus(fresh);
        boolean waits = OrderState.OPEN.contains(order.state()) && order.state() != OrderState.READY;
        Optional<Say> say = switch (message.kind()) {
            case READY -> ready(order, fresh);
            case CHANGED -> changed(message, contact, order, toldReady, fresh);
            case STOPPED -> only(waits && stands, What.STOPPED, stale);
            case RUNS -> only(waits && !stands, What.RUNS, stale);
            case ENDED ->
                only(
                        order.state() == OrderState.CANCELLED,
                        What.ENDED,
                        message.decidedAt().plus(fresh.multipliedBy(ENDED_IS_NEWS_LONGER)));
        };
        return say.filter(one -> one.until().isAfter(now));
    }

    private static Optional<Say> only(boolean isSo, What what, Instant until) {
        return isSo ? Optional.of(new Say(what, null, until)) : Optional.empty();
    }

    private static Optional<Say> ready(OrderView order, Duration fresh) {
        return order.state() == OrderState.READY
                ? Optional.of(new Say(What.READY, null, order.readyAt().plus(fresh)))
                : Optional.empty();
    }

    private static Optional<Say> changed(
            Message message, Contact contact, OrderView order, boolean toldReady, Duration fresh) {
        if (!OrderState.OPEN.contains(order.state()) || order.state() == OrderState.READY) {
            return Optional.empty();
        }
        Instant stale = message.decidedAt().plus(fresh);
        if (order.promiseChange() == PromiseChange.REMAKE) {
            return Optional.of(new Say(What.AGAIN, null, stale));
        }
        if (toldReady) {
            return Optional.of(new Say(What.NOT_YET, null, stale));
        }
        return contact.knowsAnother(order.promise())
                ? Optional.of(
                        new Say(What.NEW_TIME, contact.known(), order.promise().to()))
                : Optional.empty();
    }
}
