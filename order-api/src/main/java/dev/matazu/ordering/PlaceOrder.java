package dev.matazu.ordering;

import dev.matazu.kitchen.plan.HoldCapacity;
import dev.matazu.kitchen.plan.HoldResult;
import dev.matazu.kitchen.plan.Quote;
import dev.matazu.kitchen.plan.QuoteKitchen;
import dev.matazu.kitchen.plan.Wanted;
import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.platform.Problem;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Takes an order: prices it from the server's menu, takes its portions, holds the kitchen's capacity, writes it awaiting its payment. */
@ApplicationScoped
public class PlaceOrder {

    private final Stores stores;
    private final OpenForOrders open;
    private final SellFromStock stock;
    private final Orders orders;
    private final PickupCodes codes;
    private final PickupPlaces places;
    private final HoldCapacity hold;
    private final QuoteKitchen quotes;
    private final IdempotentOrders idempotent;
    private final OrderConfig config;
    private final Clock clock;

    PlaceOrder(
            Stores stores,
            OpenForOrders open,
            SellFromStock stock,
            Orders orders,
            PickupCodes codes,
            PickupPlaces places,
            HoldCapacity hold,
            QuoteKitchen quotes,
            IdempotentOrders idempotent,
            OrderConfig config,
            Clock clock) {
        this.stores = stores;
        this.open = open;
        this.stock = stock;
        this.orders = orders;
        this.codes = codes;
        this.places = places;
        this.hold = hold;
        this.quotes = quotes;
        this.idempotent = idempotent;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The same key with the same order answers with the order placed before.
     *
     * @throws Problem 404 unknown-store; 409 store-closed, last-order-over, kitchen-stopped, store-paused, store-busy, sold-out,
     *     kitchen-full, no-table-free,
     *     key-used-for-another-order; 422 basket-invalid, basket-empty, pickup-not-offered, pickup-another-day, nickname-not-allowed,
     *     allergy-not-taken, allergy-too-long,
     *     slot-too-far, slot-closed, slot-after-last-order
     */
    @Transactional
    public OrderView place(NewOrder asked, IdempotencyKey key) {
        OrderRef fresh = new OrderRef(asked.store(), UUID.randomUUID());
        return idempotent
                .before(asked, key, fresh)
                .map(orders::locked)
                .map(Order::view)
                .orElseGet(() -> {
                    Order order = write(asked, fresh);
                    return order.view();
                });
    }

    private Order write(NewOrder asked, OrderRef ref) {
        Store store = stores.of(asked.store());
        Instant now = clock.instant();
        Instant closesToday = open.until(store, now);
        Instant closes = asked.slot() == null ? closesToday : OpenForOrders.later(store, now, asked.slot());
        PricedBasket basket = stock.sell(store, ref.id(), asked.basket());
        Nicknames.check(asked.nickname());
        String allergy = Allergies.checked(store, asked.allergy());
        atTheCounterOnAnotherDay(store, now, asked);
        Pickup pickup = places.settle(store, ref, asked.dining(), asked.pickup(), !store.firesOnArrival());
        Instant payUntil = payUntil(store, now, closesToday);
        Order order = new Order(asked.with(allergy), ref, codes.unused(store.id()), pickup, now, payUntil);
        order.sell(basket);
        if (store.firesOnArrival()) {
            order.promiseAfterArrival(afterArrival(store, basket));
        } else {
            hold(asked, ref, closes, basket, order);
        }
        orders.place(order, asked.guest().actor());
        return order;
    }

    /** Who sits where is known on the day: a table or a bay is named when the guest is there. */
    private static void atTheCounterOnAnotherDay(Store store, Instant now, NewOrder asked) {
        boolean later = asked.slot() != null && !store.isSameOpening(now, asked.slot());
        if (later && asked.pickup().method() != Pickup.Method.COUNTER) {
            throw Problem.invalid("pickup-another-day");
        }
    }

    /** While it is paid the kitchen's capacity is held; an order that is paid at the check-in holds none. */
    private Instant payUntil(Store store, Instant now, Instant closes) {
        if (!store.paysAtCheckIn()) {
            return now.plus(config.payWithin());
        }
        Instant arrived = now.plus(store.settings().money().arriveWithin());
        return arrived.isBefore(closes) ? arrived : closes;
    }

    private void hold(NewOrder asked, OrderRef ref, Instant closes, PricedBasket basket, Order order) {
        Wanted wanted = asked.slot() == null ? Wanted.asSoonAsPossible() : Wanted.at(asked.slot());
        HoldResult result =
                hold.hold(ref.store(), ref.id(), basket.work(), wanted.noLaterThan(closes), config.payWithin());
        if (result instanceof HoldResult.Full full) {
            throw full.nextFree()
                    .filter(next -> stores.of(ref.store()).hours().takesOrdersAt(next.from()))
                    .map(next -> Problem.conflict("slot-full").with("nextFree", next.from()))
                    .orElseGet(() -> Problem.conflict("kitchen-full"));
        }
        HoldResult.Held held = (HoldResult.Held) result;
        order.promise(held.promise());
        order.fireAt(held.releaseAt());
    }

    private AfterArrival afterArrival(Store store, PricedBasket basket) {
        Quote quote = quotes.onArrival(store.id(), basket.work()).orElseThrow(() -> Problem.conflict("kitchen-full"));
        return new AfterArrival(quote.soonest().toMinutes(), quote.latest().toMinutes());
    }
}
