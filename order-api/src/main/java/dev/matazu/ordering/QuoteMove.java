package dev.matazu.ordering;

import dev.matazu.menu.Menu;
import dev.matazu.menu.Menus;
import dev.matazu.platform.LocalText;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Says what an order would cost at another store and when it would be ready there; promises nothing. */
@ApplicationScoped
public class QuoteMove {

    /** @param basket the order in the other store's menu */
    public record Quoted(Basket basket, Bill bill, ReadyTimes.Ready ready) {}

    private final Stores stores;
    private final Menus menus;
    private final ReadyTimes ready;
    private final Clock clock;

    QuoteMove(Stores stores, Menus menus, ReadyTimes ready, Clock clock) {
        this.stores = stores;
        this.menus = menus;
        this.ready = ready;
        this.clock = clock;
    }

    /**
     * Exactly what was ordered, or nothing.
     *
     * @throws Problem 404 unknown-store; 409 order-moved-on, move-another-day, sold-out; 422 move-same-store, move-not-sold with
     *     {@code errors} that name each line
     */
    @Transactional
    public Quoted quote(OrderView order, StoreId to) {
        PricedBasket priced = priced(order, to);
        Basket basket =
                new Basket(priced.lines().stream().map(PricedBasket.Line::asked).toList());
        return new Quoted(basket, priced.bill(order.dining()), ready.of(stores.of(to), priced.work()));
    }

    /** Whether the order could be made there as it is, whatever the time. */
    @Transactional
    public boolean isSoldAt(OrderView order, StoreId to) {
        try {
            priced(order, to);
            return true;
        } catch (Problem notThere) {
            return false;
        }
    }

    private PricedBasket priced(OrderView order, StoreId to) {
        if (order.ref().store().equals(to)) {
            throw Problem.invalid("move-same-store");
        }
        if (!order.canBeChanged(clock.instant())) {
            throw Problem.conflict("order-moved-on").with("state", order.state());
        }
        if (!order.isForNow(stores.of(order.ref().store()), clock.instant())) {
            throw Problem.conflict("move-another-day");
        }
        Store store = stores.of(to);
        Menu menu = menus.of(to);
        Basket basket = Reorder.of(order, menu);
        List<Problem.FieldError> missing = new ArrayList<>();
        for (int i = 0; i < basket.lines().size(); i++) {
            if (menu.item(basket.lines().get(i).item()).isEmpty()) {
                missing.add(notSold(i, order.lines().get(i).name(), store));
            }
        }
        refuse(missing);
        PricedBasket priced = PriceBasket.price(store, menu, basket, clock.instant());
        for (int i = 0; i < basket.lines().size(); i++) {
            if (!priced.lines().get(i).details().equals(order.lines().get(i).details())) {
                missing.add(new Problem.FieldError(
                        "lines[" + i + "]", "move-choice", order.lines().get(i).name(), store.name()));
            }
        }
        refuse(missing);
        return priced;
    }

    private static Problem.FieldError notSold(int line, LocalText name, Store store) {
        return new Problem.FieldError("lines[" + line + "]", "move-item", name, store.name());
    }

    private static void refuse(List<Problem.FieldError> missing) {
        if (!missing.isEmpty()) {
            throw Problem.invalid("move-not-sold").withErrors(missing);
        }
    }
}
