package dev.matazu.ordering;

import dev.matazu.kitchen.plan.Promise;
import dev.matazu.kitchen.plan.ReleaseBooking;
import dev.matazu.kitchen.ticket.TicketAboutToChange;
import dev.matazu.kitchen.ticket.TicketChanged;
import dev.matazu.kitchen.ticket.TicketState;
import dev.matazu.kitchen.ticket.TicketView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Moves an order along with its ticket, in the kitchen's own transaction: the phone and the wall never disagree. */
@ApplicationScoped
class FollowTicket {

    private final Orders orders;
    private final ReleaseBooking release;

    FollowTicket(Orders orders, ReleaseBooking release) {
        this.orders = orders;
        this.release = release;
    }

    void beforeTicketIsLocked(@Observes TicketAboutToChange ticket) {
        orders.lockedIfAny(new OrderRef(ticket.store(), ticket.ticket()));
    }

    void onTicketChanged(@Observes TicketChanged change) {
        if (change.before() == null) {
            return;
        }
        OrderRef ref = new OrderRef(change.after().store(), change.after().id());
        orders.lockedIfAny(ref).ifPresent(order -> follow(order, change));
    }

    private void follow(Order order, TicketChanged change) {
        OrderState.Action action = action(change.after().state());
        if (action == null || change.before().state() == TicketState.HELD) {
            return;
        }
        if (order.state().after(action).filter(order.state()::equals).isPresent()) {
            stays(order, change);
        } else {
            boolean again = isMadeAgain(order.state(), action, change);
            orders.change(order, action, change.actor(), one -> {
                one.move(action, change.at());
                if (again) {
                    one.remake(
                            isRemade(change)
                                    ? promise(change.after())
                                    : one.view().promise());
                }
            });
        }
        if (change.after().state() == TicketState.HANDED_OVER) {
            release.release(order.ref().store(), order.ref().id());
        }
    }

    private void stays(Order order, TicketChanged change) {
        if (isRemade(change) && !promise(change.after()).equals(order.view().promise())) {
            orders.edit(order, change.actor(), one -> one.remakeLater(promise(change.after())));
        } else {
            orders.changed(order, change.actor());
        }
    }

    private static boolean isRemade(TicketChanged change) {
        return change.action().equals("REMAKE");
    }

    private static Promise promise(TicketView ticket) {
        return new Promise(ticket.promiseFrom(), ticket.promiseTo());
    }

    /** It was ready; who only takes back a tap makes nothing again. */
    private static boolean isMadeAgain(OrderState before, OrderState.Action action, TicketChanged change) {
        boolean wasReady = before == OrderState.READY || before == OrderState.COLLECTED;
        boolean back = action == OrderState.Action.START || action == OrderState.Action.REQUEUE;
        return wasReady && back && !change.action().equals("UNDO");
    }

    private static OrderState.Action action(TicketState state) {
        return switch (state) {
            case QUEUED -> OrderState.Action.REQUEUE;
            case STARTED -> OrderState.Action.START;
            case DONE -> OrderState.Action.MAKE_READY;
            case HANDED_OVER -> OrderState.Action.HAND_OVER;
            case HELD, VOID, CLOSED -> null;
        };
    }
}
