package dev.matazu.ordering;

import dev.matazu.kitchen.plan.Placing;
import dev.matazu.kitchen.plan.PostponeBooking;
import dev.matazu.kitchen.ticket.ChangeTicket;
import dev.matazu.kitchen.ticket.TicketAction;
import dev.matazu.platform.Problem;
import dev.matazu.store.Store;
import dev.matazu.store.StoreSettings.FireTrigger;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A guest comes later than promised, and says so before the order is begun: it is made for then. */
@ApplicationScoped
public class RunLate {

    /** So many minutes a guest may be late, each time. */
    public static final List<Integer> MINUTES = List.of(10, 20, 30);

    private static final int MOST = 2;

    /** @param before when it was promised before the guest said so, or null where nothing can be taken back */
    public record Lateness(boolean again, Instant before) {}

    private final Orders orders;
    private final Stores stores;
    private final OpenForOrders open;
    private final PostponeBooking bookings;
    private final ChangeTicket tickets;
    private final OrderConfig config;
    private final Clock clock;

    RunLate(
            Orders orders,
            Stores stores,
            OpenForOrders open,
            PostponeBooking bookings,
            ChangeTicket tickets,
            OrderConfig config,
            Clock clock) {
        this.orders = orders;
        this.stores = stores;
        this.open = open;
        this.bookings = bookings;
        this.tickets = tickets;
        this.config = config;
        this.clock = clock;
    }

    /** Empty where a guest cannot say so, or need not: it is begun, for another day, or begun only when they are there. */
    @Transactional
    public Optional<Lateness> of(OrderView order) {
        Instant now = clock.instant();
        return Optional.of(order)
                .filter(one -> one.promise() != null && one.canBeChanged(now))
                .filter(one -> one.isForNow(stores.of(one.ref().store()), now))
                .flatMap(one -> orders.findByIdOptional(Order.Key.of(one.ref())))
                .map(one -> new Lateness(one.lateTimes() < MOST, one.lateFrom()));
    }

    /**
     * The first range from so many minutes after the promised one that the kitchen can keep.
     *
     * @throws Problem 404 unknown-order; 422 late-minutes; 409 late-being-made with {@code keptUntil}, late-too-often,
     *     late-closed, kitchen-stopped
     */
    @Transactional
    public OrderView later(OrderRef ref, Guest guest, int minutes) {
        if (!MINUTES.contains(minutes)) {
            throw Problem.invalid("late-minutes");
        }
        Order order = changeable(ref, guest);
        if (order.lateTimes() >= MOST) {
            throw Problem.conflict("late-too-often");
        }
        Instant from = order.view().promise().from().plus(Duration.ofMinutes(minutes));
        Placing placing = place(order, from, closes(order, from)).orElseThrow(() -> Problem.conflict("late-closed"));
        orders.edit(order, guest.actor(), one -> {
            one.runLate(placing.promise());
            one.fireAt(begins(one, placing));
        });
        tell(order, guest);
        return order.view();
    }

    /** In time after all, while the kitchen can still keep what was promised before. @throws Problem 409 late-gone */
    @Transactional
    public OrderView inTime(OrderRef ref, Guest guest) {
        Order order = changeable(ref, guest);
        Instant before = order.lateFrom();
        if (before == null) {
            return order.view();
        }
        Placing placing = place(order, before, before).orElseThrow(() -> Problem.conflict("late-gone"));
        orders.edit(order, guest.actor(), one -> {
            one.runInTime(placing.promise());
            one.fireAt(begins(one, placing));
        });
        tell(order, guest);
        return order.view();
    }

    private Order changeable(OrderRef ref, Guest guest) {
        Order order = orders.locked(ref);
        OrderView view = order.view();
        if (!view.belongsTo(guest)) {
            throw Problem.notFound("unknown-order");
        }
        Store store = stores.of(ref.store());
        open.requireRunning(store, clock.instant());
        if (OrderState.OPEN.contains(view.state()) && view.promise() != null && !view.canBeChanged(clock.instant())) {
            Instant ready = view.readyAt() == null ? view.promise().from() : view.readyAt();
            Instant until = ready.plus(config.collectWithin());
            throw Problem.conflict(
                            "late-being-made",
                            store.time()
                                    .local(until)
                                    .toLocalTime()
                                    .withSecond(0)
                                    .withNano(0))
                    .with("keptUntil", until);
        }
        if (of(view).isEmpty()) {
            throw Problem.conflict("order-moved-on").with("state", view.state());
        }
        return order;
    }

    private Optional<Placing> place(Order order, Instant from, Instant last) {
        return bookings.postpone(order.ref().store(), order.ref().id(), from, last);
    }

    /** Where the next opening begins when this one ends, as at midnight of a house that never closes, it goes on. */
    private Instant closes(Order order, Instant from) {
        Store store = stores.of(order.ref().store());
        Instant closes = store.closesAt(order.view().promise().from()).orElse(from);
        return store.closesAt(closes).orElse(closes);
    }

    private Instant begins(Order order, Placing placing) {
        boolean atPromise = stores.of(order.ref().store()).settings().fireTrigger() == FireTrigger.AT_PROMISE;
        return atPromise ? order.view().latestStart() : placing.release();
    }

    private void tell(Order order, Guest guest) {
        TicketAction promised = new TicketAction.Promised(order.view().promise());
        tickets.change(order.ref().store(), order.ref().id(), promised, guest.actor());
    }
}
