package dev.matazu.guest;

import dev.matazu.ordering.Guest;
import dev.matazu.ordering.OrderState;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.ReadOrders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The orders of one phone, found again without an account. */
@ApplicationScoped
class OpenOrders {

    /** How long orders stay on the page of this phone's orders after they were placed; open ones stay. */
    private static final Duration RECENT = Duration.ofHours(24);

    private final ReadOrders orders;
    private final Clock clock;

    OpenOrders(ReadOrders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /** Of the last day, and those that are still open, newest first. */
    List<OrderView> recent(Guest guest) {
        return orders.latestOf(guest, clock.instant().minus(RECENT));
    }

    /** How many are not finished. */
    int count(Guest guest) {
        return (int) recent(guest).stream().filter(OpenOrders::isOpen).count();
    }

    static boolean isOpen(OrderView order) {
        return order.state() == OrderState.AWAITING_PAYMENT || OrderState.OPEN.contains(order.state());
    }
}
