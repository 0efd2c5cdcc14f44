package dev.matazu.ordering;

import dev.matazu.kitchen.plan.MovedBookings;
import dev.matazu.kitchen.plan.MovedBookings.Planned;
import dev.matazu.kitchen.plan.Replan.Replanned;
import dev.matazu.kitchen.ticket.ChangeTicket;
import dev.matazu.kitchen.ticket.EachInItsTransaction;
import dev.matazu.kitchen.ticket.TicketAction;
import dev.matazu.platform.Actor;
import dev.matazu.platform.Background;
import dev.matazu.platform.Doorbell;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** Takes over what the kitchen's plan has changed: when an order is begun, and a range that cannot be kept. */
@ApplicationScoped
public class FollowPlan {

    private static final Actor PLAN = Actor.system("plan");

    private final Orders orders;
    private final MovedBookings bookings;
    private final ChangeTicket tickets;
    private final EachInItsTransaction each;
    private final Doorbell bell;

    FollowPlan(
            Orders orders,
            MovedBookings bookings,
            ChangeTicket tickets,
            EachInItsTransaction each,
            Background workers) {
        this.orders = orders;
        this.bookings = bookings;
        this.tickets = tickets;
        this.each = each;
        bell = new Doorbell(workers, this::follow);
    }

    void onReplanned(@Observes(during = TransactionPhase.AFTER_SUCCESS) Replanned plan) {
        bell.ring();
    }

    /** Also for what went unheard. */
    @Scheduled(every = "10s")
    void again() {
        bell.ring();
    }

    private void follow() {
        each.of(
                bookings.untold().stream()
                        .map(booking -> new OrderRef(booking.store(), booking.bookingId()))
                        .toList(),
                this::follow);
    }

    private void follow(OrderRef ref) {
        orders.lockedIfAny(ref).ifPresent(this::follow);
    }

    /** The order is locked. */
    void follow(Order order) {
        OrderRef ref = order.ref();
        bookings.tell(ref.store(), ref.id()).ifPresent(planned -> follow(order, planned));
    }

    private void follow(Order order, Planned planned) {
        if (order.state() == OrderState.PLACED && order.view().fireAt() != null) {
            order.fireAt(planned.beginAt());
        }
        if (!planned.promise().equals(order.view().promise()) && isAwaited(order.state())) {
            orders.edit(order, PLAN, one -> one.moveLater(planned.promise()));
            tickets.change(order.ref().store(), order.ref().id(), new TicketAction.Promised(planned.promise()), PLAN);
        }
    }

    private static boolean isAwaited(OrderState state) {
        return OrderState.OPEN.contains(state) && state != OrderState.READY;
    }
}
