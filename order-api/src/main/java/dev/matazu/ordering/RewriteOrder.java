package dev.matazu.ordering;

import dev.matazu.kitchen.plan.ChangeBooking;
import dev.matazu.kitchen.plan.QuoteKitchen;
import dev.matazu.kitchen.ticket.ChangeTicket;
import dev.matazu.kitchen.ticket.TicketAction;
import dev.matazu.platform.Actor;
import dev.matazu.store.Store;
import dev.matazu.store.StoreSettings.FireTrigger;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Gives a locked order, its place in the kitchen and its ticket other lines; the promise stays. */
@ApplicationScoped
class RewriteOrder {

    private final Orders orders;
    private final ChangeBooking bookings;
    private final QuoteKitchen quotes;
    private final ChangeTicket tickets;

    RewriteOrder(Orders orders, ChangeBooking bookings, QuoteKitchen quotes, ChangeTicket tickets) {
        this.orders = orders;
        this.bookings = bookings;
        this.quotes = quotes;
        this.tickets = tickets;
    }

    /** Whether the kitchen would take it now. */
    boolean fits(Order order, Store store, PricedBasket basket) {
        return store.firesOnArrival()
                ? quotes.onArrival(store.id(), basket.work()).isPresent()
                : bookings.fits(store.id(), order.ref().id(), basket.work());
    }

    /** False, and nothing changed, where the kitchen cannot keep the promise with it. */
    boolean rewrite(Order order, Store store, PricedBasket basket, Actor actor) {
        boolean taken = store.firesOnArrival() ? quote(order, store, basket) : book(order, store, basket);
        if (!taken) {
            return false;
        }
        orders.edit(order, actor, one -> {
            one.edit(basket);
            if (store.settings().fireTrigger() == FireTrigger.AT_PROMISE) {
                one.fireAt(one.view().latestStart());
            }
        });
        OrderRef ref = order.ref();
        tickets.change(
                ref.store(),
                ref.id(),
                new TicketAction.Rewrite(order.view().ticket().lines()),
                actor);
        return true;
    }

    /** Where the guest's arrival starts it, no place in the kitchen is taken yet. */
    private boolean quote(Order order, Store store, PricedBasket basket) {
        var quote = quotes.onArrival(store.id(), basket.work());
        quote.ifPresent(wait -> order.promiseAfterArrival(
                new AfterArrival(wait.soonest().toMinutes(), wait.latest().toMinutes())));
        return quote.isPresent();
    }

    private boolean book(Order order, Store store, PricedBasket basket) {
        Optional<Instant> release = bookings.change(store.id(), order.ref().id(), basket.work());
        release.ifPresent(order::fireAt);
        return release.isPresent();
    }
}
