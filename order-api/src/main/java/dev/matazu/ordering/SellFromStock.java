package dev.matazu.ordering;

import dev.matazu.menu.Menu;
import dev.matazu.menu.Menus;
import dev.matazu.menu.Portions;
import dev.matazu.menu.TakeStock;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Store;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.UUID;

/**
 * Takes what an order needs out of the store's stock, and gives it back where the order comes to nothing before it is
 * fired. Lock the order first; the store's plan is locked after.
 */
@ApplicationScoped
class SellFromStock {

    /** Before others who lock something for this: stock comes right after the order. */
    private static final int FIRST = 100;

    private final Menus menus;
    private final TakeStock stock;
    private final FindElsewhere elsewhere;
    private final Orders orders;
    private final Clock clock;

    SellFromStock(Menus menus, TakeStock stock, FindElsewhere elsewhere, Orders orders, Clock clock) {
        this.menus = menus;
        this.stock = stock;
        this.elsewhere = elsewhere;
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * Prices an order's first basket and takes it. @throws Problem as {@link PriceBasket}: who comes a moment too late is
     * told the same, line by line
     */
    PricedBasket sell(Store store, UUID order, Basket wanted) {
        PricedBasket basket = price(store, wanted);
        if (!stock.take(store.id(), order, basket.portions())) {
            price(store, wanted);
            throw Problem.conflict("sold-out");
        }
        return basket;
    }

    private PricedBasket price(Store store, Basket wanted) {
        try {
            return PriceBasket.price(store, menus.of(store.id()), wanted, clock.instant());
        } catch (Problem refused) {
            throw elsewhere.named(refused, store, wanted);
        }
    }

    /** Prices other lines of an order, which has what it has. @throws Problem as {@link PriceBasket} */
    PricedBasket price(Store store, Order order, Basket wanted) {
        Menu menu = menus.of(store.id()).plus(has(order));
        return PriceBasket.price(store, menu, wanted, clock.instant());
    }

    /** Takes what these lines need beyond those that the order has. @throws Problem as {@link PriceBasket} */
    void takeMore(Store store, Order order, PricedBasket basket) {
        if (!take(order, basket.portions().beyond(order.portions()))) {
            price(store, order, basket.asked());
            throw Problem.conflict("sold-out");
        }
    }

    /** What an order has, its own and what waits for the payment of a change; nothing where there is no order. */
    Portions has(OrderRef ref) {
        return orders.findByIdOptional(Order.Key.of(ref)).map(this::has).orElse(Portions.NONE);
    }

    private Portions has(Order order) {
        return order.portions()
                .orMore(stock.held(order.ref().store(), order.ref().id()));
    }

    /** What an expired order had given back. False where it has gone. */
    boolean takeAgain(Order order) {
        return take(order, order.portions());
    }

    boolean take(Order order, Portions more) {
        return stock.take(order.ref().store(), order.ref().id(), more);
    }

    /** Before the plan is locked, where something may come back after. */
    void lock(Order order) {
        stock.lock(order.ref().store(), order.ref().id());
    }

    /** Gives back what its lines do not need. */
    void keepOnlyItsLines(Order order) {
        stock.keep(order.ref().store(), order.ref().id(), order.portions());
    }

    /** What was fired was made of it: nothing of that comes back by itself. */
    void onOrderMoved(@Observes @Priority(FIRST) OrderMoved moved) {
        if (moved.to(OrderState.EXPIRED) || moved.to(OrderState.CANCELLED) && isBeforeFiring(moved.from())) {
            StoreId store = moved.order().ref().store();
            stock.keep(store, moved.order().ref().id(), Portions.NONE);
        }
    }

    void onEditDropped(@Observes EditDropped dropped) {
        Order order = orders.locked(dropped.order());
        if (!order.state().isEnd()) {
            keepOnlyItsLines(order);
        }
    }

    private static boolean isBeforeFiring(OrderState state) {
        return switch (state) {
            case AWAITING_PAYMENT, EXPIRED, PLACED, ARRIVED -> true;
            case FIRED, IN_PREPARATION, READY, COLLECTED, CANCELLED, UNCOLLECTED -> false;
        };
    }
}
