package dev.matazu.ordering;

import dev.matazu.kitchen.plan.Promise;
import dev.matazu.menu.Menus;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Says what a basket costs and when it could be ready; promises nothing. */
@ApplicationScoped
public class QuoteBasket {

    /** {@code slots} are the later times that still fit. */
    public record Quoted(PricedBasket basket, ReadyTimes.Ready ready, List<Promise> slots) {}

    private final Stores stores;
    private final Menus menus;
    private final ReadyTimes ready;
    private final Clock clock;

    QuoteBasket(Stores stores, Menus menus, ReadyTimes ready, Clock clock) {
        this.stores = stores;
        this.menus = menus;
        this.ready = ready;
        this.clock = clock;
    }

    /** @throws dev.matazu.platform.Problem 404 unknown-store; 409 sold-out; 422 basket-invalid, basket-empty */
    @Transactional
    public Quoted quote(StoreId id, Basket basket) {
        Store store = stores.of(id);
        PricedBasket priced = PriceBasket.price(store, menus.of(id), basket, clock.instant());
        return new Quoted(priced, ready.of(store, priced.work()), ready.slots(store, priced.work()));
    }
}
