package dev.matazu.ordering;

import dev.matazu.kitchen.plan.Stops;
import dev.matazu.kitchen.ticket.ChangeTicket;
import dev.matazu.kitchen.ticket.EachInItsTransaction;
import dev.matazu.kitchen.ticket.TicketAction;
import dev.matazu.platform.Actor;
import dev.matazu.platform.StoreId;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Releases an order to the kitchen, which is the acceptance of its payment too. */
@ApplicationScoped
public class FireOrder {

    private static final Actor DUE = Actor.system("due");

    private final Orders orders;
    private final ChangeTicket tickets;
    private final PaymentDesk payments;
    private final Stops stops;
    private final CancelOrder cancel;
    private final EachInItsTransaction each;
    private final Clock clock;

    FireOrder(
            Orders orders,
            ChangeTicket tickets,
            PaymentDesk payments,
            Stops stops,
            CancelOrder cancel,
            EachInItsTransaction each,
            Clock clock) {
        this.orders = orders;
        this.tickets = tickets;
        this.payments = payments;
        this.stops = stops;
        this.cancel = cancel;
        this.each = each;
        this.clock = clock;
    }

    void fire(Order order, Actor actor) {
        orders.move(order, OrderState.Action.FIRE, actor);
        OrderView fired = order.view();
        tickets.change(fired.ref().store(), fired.ref().id(), new TicketAction.Fire(fired.promise()), actor);
    }

    /**
     * Fires what was paid for a later time and is due now, once the kitchen does not stand still; what can no longer be
     * taken is let go.
     */
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void due() {
        Set<StoreId> standing = stops.all().keySet();
        List<OrderRef> due = orders.which("o.state = PLACED and o.fireAt <= :moment", clock.instant()).stream()
                .filter(ref -> !standing.contains(ref.store()))
                .toList();
        each.of(due, ref -> {
            Order order = orders.locked(ref);
            if (order.state() != OrderState.PLACED) {
                return;
            }
            if (payments.collectable(ref)) {
                fire(order, DUE);
            } else {
                cancel.becauseMoneyIsLost(ref, DUE);
            }
        });
    }
}
