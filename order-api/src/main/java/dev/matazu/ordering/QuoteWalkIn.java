package dev.matazu.ordering;

import dev.matazu.kitchen.plan.Promise;
import dev.matazu.kitchen.plan.QuoteKitchen;
import dev.matazu.menu.Menus;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Says what a walk-in costs and when it would be ready; takes nothing. */
@ApplicationScoped
public class QuoteWalkIn {

    /** @param ready empty where nobody works at a station that it needs */
    public record Quoted(PricedBasket basket, Optional<Promise> ready) {}

    private final Stores stores;
    private final Menus menus;
    private final QuoteKitchen kitchen;
    private final Clock clock;

    QuoteWalkIn(Stores stores, Menus menus, QuoteKitchen kitchen, Clock clock) {
        this.stores = stores;
        this.menus = menus;
        this.kitchen = kitchen;
        this.clock = clock;
    }

    /** @throws dev.matazu.platform.Problem 404 unknown-store; 409 sold-out; 422 basket-invalid, basket-empty */
    @Transactional
    public Quoted quote(StoreId id, Basket asked) {
        Store store = stores.of(id);
        PricedBasket basket = PriceBasket.price(store, menus.of(id), asked, clock.instant());
        return new Quoted(basket, kitchen.forWalkIn(id, basket.work()));
    }
}
