package dev.matazu.ordering;

import dev.matazu.kitchen.plan.Promise;
import dev.matazu.menu.Menu;
import dev.matazu.menu.Menus;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Says what a basket costs and when it could be ready; promises nothing. */
@ApplicationScoped
public class QuoteBasket {

    public record Quoted(PricedBasket basket, ReadyTimes.Ready ready) {}

    /**
     * The later times of one day.
     *
     * @param days those that can be asked for, today first
     * @param slots at which this basket can be ready on {@code day}
     */
    public record Later(List<LocalDate> days, LocalDate day, List<Promise> slots) {}

    private final Stores stores;
    private final Menus menus;
    private final SellFromStock stock;
    private final ReadyTimes ready;
    private final Clock clock;

    QuoteBasket(Stores stores, Menus menus, SellFromStock stock, ReadyTimes ready, Clock clock) {
        this.stores = stores;
        this.menus = menus;
        this.stock = stock;
        this.ready = ready;
        this.clock = clock;
    }

    /** @throws dev.matazu.platform.Problem 404 unknown-store; 409 sold-out; 422 basket-invalid, basket-empty */
    @Transactional
    public Quoted quote(StoreId id, Basket basket) {
        return quote(id, basket, null);
    }

    /**
     * @param editing the order whose lines these are to become, which has what it has, or null for a new one
     * @throws dev.matazu.platform.Problem 404 unknown-store; 409 sold-out; 422 basket-invalid, basket-empty
     */
    @Transactional
    public Quoted quote(StoreId id, Basket basket, UUID editing) {
        Store store = stores.of(id);
        Menu menu = editing == null ? menus.of(id) : menus.of(id).plus(stock.has(new OrderRef(id, editing)));
        PricedBasket priced = PriceBasket.price(store, menu, basket, clock.instant());
        return new Quoted(priced, ready.of(store, priced.work()));
    }

    /** @param day of the store's own, null for today */
    @Transactional
    public Later later(StoreId id, PricedBasket basket, LocalDate day) {
        Store store = stores.of(id);
        LocalDate asked = day == null ? store.dayOf(clock.instant()) : day;
        return new Later(ready.days(store), asked, ready.slots(store, basket.work(), asked));
    }
}
