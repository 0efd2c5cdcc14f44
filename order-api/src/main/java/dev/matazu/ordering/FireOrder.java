package dev.matazu.ordering;

import dev.matazu.kitchen.ticket.ChangeTicket;
import dev.matazu.kitchen.ticket.TicketAction;
import dev.matazu.platform.Actor;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Releases an order to the kitchen, which is the acceptance of its payment too. */
@ApplicationScoped
public class FireOrder {

    private static final Logger LOG = Logger.getLogger(FireOrder.class);

    private final Orders orders;
    private final ChangeTicket tickets;
    private final EachInItsTransaction each;
    private final Clock clock;

    FireOrder(Orders orders, ChangeTicket tickets, EachInItsTransaction each, Clock clock) {
        this.orders = orders;
        this.tickets = tickets;
        this.each = each;
        this.clock = clock;
    }

    void fire(Order order, Actor actor) {
        orders.move(order, OrderState.Action.FIRE, actor);
        OrderView fired = order.view();
        tickets.change(fired.ref().store(), fired.ref().id(), new TicketAction.Fire(fired.promise()), actor);
    }

    /** Fires what was paid for a later time and is due now. */
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void due() {
        each.of(dueNow(), ref -> {
            Order order = orders.locked(ref);
            if (order.state() == OrderState.PLACED) {
                fire(order, Actor.system("due"));
            }
        });
    }

    @Transactional
    List<OrderRef> dueNow() {
        Instant now = clock.instant();
        return orders.getEntityManager()
                .createQuery(
                        "select o.key.store, o.key.id from Order o where o.state = PLACED and o.fireAt <= :now",
                        Object[].class)
                .setParameter("now", now)
                .getResultStream()
                .map(row -> new OrderRef(new dev.matazu.platform.StoreId((String) row[0]), (UUID) row[1]))
                .toList();
    }
}
