package dev.matazu.ordering;

import dev.matazu.kitchen.plan.ReleaseBooking;
import dev.matazu.kitchen.ticket.ChangeTicket;
import dev.matazu.kitchen.ticket.EachInItsTransaction;
import dev.matazu.kitchen.ticket.TicketAction;
import dev.matazu.platform.Actor;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Ends orders that were ready and that nobody fetched: they leave the board and the counter. */
@ApplicationScoped
public class GiveUpOrders {

    private final Orders orders;
    private final ChangeTicket tickets;
    private final ReleaseBooking release;
    private final EachInItsTransaction each;
    private final OrderConfig config;
    private final Clock clock;

    GiveUpOrders(
            Orders orders,
            ChangeTicket tickets,
            ReleaseBooking release,
            EachInItsTransaction each,
            OrderConfig config,
            Clock clock) {
        this.orders = orders;
        this.tickets = tickets;
        this.release = release;
        this.each = each;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void giveUp() {
        Actor nobody = Actor.system("uncollected");
        each.of(
                orders.which(
                        "o.state = READY and o.readyAt < :moment",
                        clock.instant().minus(config.collectWithin())),
                ref -> {
                    Order order = orders.locked(ref);
                    if (order.state() == OrderState.READY) {
                        giveUp(order, nobody);
                    }
                });
    }

    /** The order is locked and ready. */
    void giveUp(Order order, Actor nobody) {
        OrderRef ref = order.ref();
        orders.move(order, OrderState.Action.GIVE_UP, nobody);
        release.release(ref.store(), ref.id());
        tickets.change(ref.store(), ref.id(), new TicketAction.Close(), nobody);
    }
}
