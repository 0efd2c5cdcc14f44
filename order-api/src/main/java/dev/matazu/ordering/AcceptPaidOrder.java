package dev.matazu.ordering;

import dev.matazu.kitchen.plan.CommitBooking;
import dev.matazu.kitchen.plan.CommitResult;
import dev.matazu.kitchen.ticket.WriteTicket;
import dev.matazu.platform.Actor;
import dev.matazu.store.Money;
import dev.matazu.store.Store;
import dev.matazu.store.StoreSettings.FireTrigger;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/**
 * What follows when an order's payment is authorised: its hold becomes binding, its ticket is written, and it is fired
 * where its time has come. One transaction, so a paid order without its ticket cannot exist.
 */
@ApplicationScoped
public class AcceptPaidOrder {

    /** What became of the payment's order. */
    public enum Outcome {
        ACCEPTED,
        /** Told before: nothing was done. */
        KNOWN,
        /** It cannot be kept: the money goes back. */
        REFUSED
    }

    private final Orders orders;
    private final OrderNumbers numbers;
    private final Stores stores;
    private final SellFromStock stock;
    private final CommitBooking bookings;
    private final WriteTicket tickets;
    private final FireOrder fire;
    private final MoveOrder moves;
    private final ReadStop stops;
    private final Clock clock;

    AcceptPaidOrder(
            Orders orders,
            OrderNumbers numbers,
            Stores stores,
            SellFromStock stock,
            CommitBooking bookings,
            WriteTicket tickets,
            FireOrder fire,
            MoveOrder moves,
            ReadStop stops,
            Clock clock) {
        this.orders = orders;
        this.numbers = numbers;
        this.stores = stores;
        this.stock = stock;
        this.bookings = bookings;
        this.tickets = tickets;
        this.fire = fire;
        this.moves = moves;
        this.stops = stops;
        this.clock = clock;
    }

    /** Harmless when told twice, late, or of an order that has ended. */
    @Transactional
    public Outcome accept(OrderRef ref, Money authorised, Actor actor) {
        Order order = orders.locked(ref);
        return switch (order.state()) {
            case PLACED, ARRIVED, FIRED, IN_PREPARATION, READY, COLLECTED, UNCOLLECTED -> Outcome.KNOWN;
            case CANCELLED -> Outcome.REFUSED;
            case AWAITING_PAYMENT, EXPIRED ->
                order.view().total().equals(authorised) ? accept(order, actor) : refuse(order, "WRONG_AMOUNT", actor);
        };
    }

    private Outcome accept(Order order, Actor actor) {
        if (!moves.mayTakeOver(order.ref())) {
            return refuse(order, "MOVED_TOO_LATE", actor);
        }
        if (stops.holdsUp(order.view())) {
            return refuse(order, "KITCHEN_STOPPED", actor);
        }
        stock.lock(order);
        if (order.state() == OrderState.EXPIRED && !stock.takeAgain(order)) {
            return refuse(order, "SOLD_OUT", actor);
        }
        Store store = stores.of(order.ref().store());
        String number = numbers.next(store.id());
        boolean present = store.paysAtCheckIn();
        if (!store.firesOnArrival() && !promise(order, store) || present && !promiseNow(order)) {
            return refuse(order, "KITCHEN_FULL", actor);
        }
        Instant now = clock.instant();
        orders.change(order, OrderState.Action.ACCEPT, actor, one -> one.accept(number, now));
        moves.takeOver(order.ref(), actor);
        OrderView placed = order.view();
        tickets.write(placed.ticket(), actor);
        if (present) {
            orders.move(order, OrderState.Action.ARRIVE, actor);
            fire.fire(order, actor);
        } else if (placed.fireAt() != null && !placed.fireAt().isAfter(now)) {
            fire.fire(order, actor);
        }
        return Outcome.ACCEPTED;
    }

    /** For a guest who pays at the check-in. False where the kitchen can no longer make it. */
    private boolean promiseNow(Order order) {
        CommitResult taken = bookings.take(
                order.ref().store(), order.ref().id(), order.view().work());
        if (taken instanceof CommitResult.Kept kept) {
            order.promise(kept.promise());
        } else if (taken instanceof CommitResult.Moved moved) {
            order.promise(moved.now());
        }
        return taken instanceof CommitResult.Kept || taken instanceof CommitResult.Moved;
    }

    /** False where the kitchen can no longer make it. */
    private boolean promise(Order order, Store store) {
        CommitResult committed = bookings.commit(store.id(), order.ref().id());
        Instant release;
        if (committed instanceof CommitResult.Kept kept) {
            order.promise(kept.promise());
            release = kept.releaseAt();
        } else if (committed instanceof CommitResult.Moved moved) {
            order.promiseLater(moved.now());
            release = moved.releaseAt();
        } else {
            return false;
        }
        order.fireAt(
                store.settings().fireTrigger() == FireTrigger.AT_PROMISE
                        ? order.view().latestStart()
                        : release);
        return true;
    }

    private Outcome refuse(Order order, String reason, Actor actor) {
        order.endBecause(reason);
        orders.move(order, OrderState.Action.CANCEL, actor);
        return Outcome.REFUSED;
    }
}
