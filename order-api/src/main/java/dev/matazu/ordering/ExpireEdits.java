package dev.matazu.ordering;

import dev.matazu.kitchen.ticket.EachInItsTransaction;
import dev.matazu.platform.Actor;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends changes whose difference nobody paid in time: the orders stay as they were. */
@ApplicationScoped
public class ExpireEdits {

    private static final Actor UNPAID = Actor.system("unpaid");

    private final OrderEdits edits;
    private final Orders orders;
    private final EditOrder edit;
    private final EachInItsTransaction each;

    ExpireEdits(OrderEdits edits, Orders orders, EditOrder edit, EachInItsTransaction each) {
        this.edits = edits;
        this.orders = orders;
        this.edit = edit;
        this.each = each;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void expire() {
        each.of(edits.overdue(), ref -> {
            Order order = orders.locked(ref);
            edits.open(ref).filter(edits::isOverdue).ifPresent(one -> edit.drop(order, one, "UNPAID", UNPAID));
        });
    }
}
