package dev.matazu.ordering;

import dev.matazu.kitchen.plan.CommitBooking;
import dev.matazu.kitchen.plan.CommitResult;
import dev.matazu.kitchen.ticket.ChangeTicket;
import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.kitchen.ticket.TicketAction;
import dev.matazu.platform.Actor;
import dev.matazu.platform.Problem;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Where a guest gets the order: said at the check-in, changed until it is delivered. */
@ApplicationScoped
public class ChangePickup {

    private final Orders orders;
    private final Stores stores;
    private final SellFromStock stock;
    private final PickupPlaces places;
    private final CommitBooking bookings;
    private final ChangeTicket tickets;
    private final PaymentDesk payments;
    private final OpenForOrders open;
    private final FireOrder fire;
    private final Clock clock;

    ChangePickup(
            Orders orders,
            Stores stores,
            SellFromStock stock,
            PickupPlaces places,
            CommitBooking bookings,
            ChangeTicket tickets,
            PaymentDesk payments,
            OpenForOrders open,
            FireOrder fire,
            Clock clock) {
        this.orders = orders;
        this.stores = stores;
        this.stock = stock;
        this.places = places;
        this.bookings = bookings;
        this.tickets = tickets;
        this.payments = payments;
        this.open = open;
        this.fire = fire;
        this.clock = clock;
    }

    /**
     * The guest is here: capacity is taken, the promise given, the order fired; where the store is paid at the
     * check-in, once it is paid. Checking in again only moves the place.
     *
     * @throws Problem 409 order-moved-on, kitchen-stopped, kitchen-full, no-table-free, authorisation-ended; 422 pickup-not-offered,
     *     place-unknown, bay-missing, table-missing
     */
    @Transactional
    public OrderView arrive(OrderRef ref, Pickup wanted, Actor actor) {
        Order order = orders.locked(ref);
        Store store = stores.of(ref.store());
        if (store.firesOnArrival() && isToCome(order.state())) {
            open.requireRunning(store, clock.instant());
        }
        if (order.state() == OrderState.AWAITING_PAYMENT && store.paysAtCheckIn()) {
            order.pickUp(places.settle(store, ref, order.view().dining(), wanted, true));
            orders.changed(order, actor);
            return order.view();
        }
        if (order.state() != OrderState.PLACED || !store.firesOnArrival()) {
            return move(order, store, wanted, actor);
        }
        if (!payments.collectable(ref)) {
            throw Problem.conflict("authorisation-ended");
        }
        stock.lock(order);
        order.pickUp(places.settle(store, ref, order.view().dining(), wanted, true));
        CommitResult taken = bookings.take(ref.store(), ref.id(), order.view().work());
        if (taken instanceof CommitResult.Kept kept) {
            order.promise(kept.promise());
        } else if (taken instanceof CommitResult.Moved moved) {
            order.promise(moved.now());
        } else {
            throw Problem.conflict("kitchen-full");
        }
        orders.move(order, OrderState.Action.ARRIVE, actor);
        relabel(order, actor);
        fire.fire(order, actor);
        return order.view();
    }

    /**
     * The same for somebody who collects it: whoever has checked in already is left where they are.
     *
     * @throws Problem as {@link #arrive}
     */
    @Transactional
    public void arriveFor(OrderRef ref, Pickup wanted, Actor actor) {
        if (orders.locked(ref).state() == OrderState.PLACED
                && stores.of(ref.store()).firesOnArrival()) {
            arrive(ref, wanted, actor);
        }
    }

    private static boolean isToCome(OrderState state) {
        return state == OrderState.AWAITING_PAYMENT || state == OrderState.PLACED;
    }

    /** @throws Problem as {@link #arrive} */
    @Transactional
    public OrderView to(OrderRef ref, Pickup wanted, Actor actor) {
        return move(orders.locked(ref), stores.of(ref.store()), wanted, actor);
    }

    /** Takes a name off every screen that others read. */
    @Transactional
    public OrderView hideNickname(OrderRef ref, Actor actor) {
        Order order = orders.locked(ref);
        order.hideNickname();
        relabel(order, actor);
        orders.changed(order, actor);
        return order.view();
    }

    private OrderView move(Order order, Store store, Pickup wanted, Actor actor) {
        if (!OrderState.OPEN.contains(order.state())) {
            throw Problem.conflict("order-moved-on").with("state", order.state());
        }
        if (!order.view().isForNow(store, clock.instant())) {
            throw Problem.invalid("pickup-another-day");
        }
        order.pickUp(places.settle(store, order.ref(), order.view().dining(), wanted, true));
        relabel(order, actor);
        orders.changed(order, actor);
        return order.view();
    }

    private void relabel(Order order, Actor actor) {
        OrderView view = order.view();
        tickets.change(
                view.ref().store(),
                view.ref().id(),
                new TicketAction.Relabel(view.pickup(), view.shownNickname()),
                actor);
    }
}
