package dev.matazu.ordering;

import dev.matazu.kitchen.ticket.LineCannotBeMade;
import dev.matazu.kitchen.ticket.LineState;
import dev.matazu.kitchen.ticket.TicketChanged;
import dev.matazu.kitchen.ticket.TicketView;
import dev.matazu.platform.Actor;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Opens a question where the kitchen cannot make a line, in its transaction; drops it where it no longer matters. */
@ApplicationScoped
class AskWhatInstead {

    private final Orders orders;
    private final Shortages shortages;
    private final Stores stores;
    private final Clock clock;

    AskWhatInstead(Orders orders, Shortages shortages, Stores stores, Clock clock) {
        this.orders = orders;
        this.shortages = shortages;
        this.stores = stores;
        this.clock = clock;
    }

    /** A till's ticket has no order: nobody is asked. */
    void ask(@Observes LineCannotBeMade said) {
        OrderRef ref = new OrderRef(said.store(), said.ticket());
        orders.lockedIfAny(ref).ifPresent(order -> {
            List<Shortage> before = shortages.of(ref);
            int line = new Swaps(order.view(), before).line(said.line());
            before.stream()
                    .filter(one -> one.isOpen() && one.lineNo() == line)
                    .findFirst()
                    .ifPresentOrElse(
                            open -> open.also(said.line()),
                            () -> shortages.persist(
                                    new Shortage(Shortage.Key.of(ref, before.size() + 1), line, said, answerBy(said))));
            orders.changed(order, said.actor());
        });
    }

    private Instant answerBy(LineCannotBeMade said) {
        return said.at().plus(stores.of(said.store()).settings().money().substituteWithin());
    }

    /** Somebody found what was missing. */
    void onTicketChanged(@Observes TicketChanged change) {
        if (change.before() == null || !hasMissing(change.before())) {
            return;
        }
        List<Integer> back = change.after().lines().stream()
                .filter(line -> line.state().isLive())
                .map(TicketView.Line::no)
                .toList();
        OrderRef ref = new OrderRef(change.after().store(), change.after().id());
        shortages.of(ref).stream()
                .filter(Shortage::isOpen)
                .filter(open -> back.containsAll(open.ticketLines()))
                .forEach(open -> open.end(ShortageState.TAKEN_BACK, change.actor(), change.at()));
    }

    private static boolean hasMissing(TicketView ticket) {
        return ticket.lines().stream().anyMatch(line -> line.state() == LineState.CANNOT_MAKE);
    }

    void onOrderMoved(@Observes OrderMoved moved) {
        if (moved.to(OrderState.CANCELLED)) {
            endAll(moved.order().ref(), moved.actor());
        }
    }

    private void endAll(OrderRef ref, Actor actor) {
        shortages.of(ref).stream()
                .filter(Shortage::isOpen)
                .forEach(open -> open.end(ShortageState.CANCELLED, actor, clock.instant()));
    }
}
