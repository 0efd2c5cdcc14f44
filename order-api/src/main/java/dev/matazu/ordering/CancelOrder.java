package dev.matazu.ordering;

import dev.matazu.kitchen.plan.ReleaseBooking;
import dev.matazu.kitchen.ticket.ChangeTicket;
import dev.matazu.kitchen.ticket.ReadTickets;
import dev.matazu.kitchen.ticket.TicketAction;
import dev.matazu.platform.Actor;
import dev.matazu.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Ends an order before it is made: capacity is free at once, the ticket is void, the money goes back. */
@ApplicationScoped
public class CancelOrder {

    private final Orders orders;
    private final ReleaseBooking release;
    private final ReadTickets tickets;
    private final ChangeTicket change;

    CancelOrder(Orders orders, ReleaseBooking release, ReadTickets tickets, ChangeTicket change) {
        this.orders = orders;
        this.release = release;
        this.tickets = tickets;
        this.change = change;
    }

    /** By the guest, until it is fired. @throws Problem 404 unknown-order; 409 order-moved-on */
    @Transactional
    public OrderView byGuest(OrderRef ref, Guest guest) {
        Order order = orders.locked(ref);
        if (!order.view().belongsTo(guest)) {
            throw Problem.notFound("unknown-order");
        }
        return cancel(order, OrderState.Action.CANCEL_BY_GUEST, "BY_GUEST", guest.actor());
    }

    /** By staff or by the service. @throws Problem 404 unknown-order; 409 order-moved-on */
    @Transactional
    public OrderView because(OrderRef ref, String reason, Actor actor) {
        return cancel(orders.locked(ref), OrderState.Action.CANCEL, reason, actor);
    }

    /**
     * The reserved money is gone: an order that no cook has begun ends, and the guest is asked to order again. Later
     * than that it goes on, and the loss shows in the office.
     */
    @Transactional
    public void becauseMoneyIsLost(OrderRef ref, Actor actor) {
        Order order = orders.locked(ref);
        switch (order.state()) {
            case PLACED, ARRIVED, FIRED -> cancel(order, OrderState.Action.CANCEL, "PAYMENT_LOST", actor);
            case AWAITING_PAYMENT, IN_PREPARATION, READY, COLLECTED, EXPIRED, CANCELLED, UNCOLLECTED -> {}
        }
    }

    private OrderView cancel(Order order, OrderState.Action action, String reason, Actor actor) {
        order.endBecause(reason);
        orders.move(order, action, actor);
        OrderRef ref = order.ref();
        release.release(ref.store(), ref.id());
        if (tickets.of(ref.store(), ref.id()).isPresent()) {
            change.change(ref.store(), ref.id(), new TicketAction.Withdraw(), actor);
        }
        return order.view();
    }
}
