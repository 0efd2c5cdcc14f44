package dev.matazu.ordering;

import dev.matazu.menu.Menu;
import dev.matazu.menu.MenuItem;
import dev.matazu.menu.Menus;
import dev.matazu.ordering.tax.TaxRule;
import dev.matazu.platform.Problem;
import dev.matazu.store.Money;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds what a line can be replaced by: of the same category and tax, available, at the same or a lower price. Where
 * only one part of a set is missing, another filling of that part.
 */
@ApplicationScoped
class FindSubstitutes {

    /** More is no help to somebody who is waiting. */
    private static final int MOST = 5;

    /** @param back what goes back, in the currency's smallest unit */
    record Found(PricedBasket.Line line, Bill.Item cost, String item, long back) {

        Substitute shown(OrderView order) {
            return new Substitute(
                    item,
                    line.name(),
                    line.picture(),
                    new Money(back, order.total().currency()));
        }
    }

    private final Stores stores;
    private final Menus menus;
    private final Shortages shortages;
    private final Clock clock;

    FindSubstitutes(Stores stores, Menus menus, Shortages shortages, Clock clock) {
        this.stores = stores;
        this.menus = menus;
        this.shortages = shortages;
        this.clock = clock;
    }

    /** The closest in price first. */
    List<Found> of(OrderView order, Shortage shortage) {
        Store store = stores.of(order.ref().store());
        Menu menu = menus.of(store.id());
        OrderView.Line line = order.line(shortage.lineNo());
        Optional<MenuItem> sold = menu.item(line.item());
        if (sold.isEmpty()) {
            return List.of();
        }
        Swaps swaps = new Swaps(order, shortages.of(order.ref()));
        Stream<Found> found = sold.get().isSet() && swaps.isPart(shortage)
                ? fillings(swaps, line, shortage, sold.get(), menu)
                : others(swaps, line, sold.get(), store, menu);
        return found.sorted(Comparator.comparingLong(Found::back)).limit(MOST).toList();
    }

    private Stream<Found> others(Swaps swaps, OrderView.Line line, MenuItem sold, Store store, Menu menu) {
        return menu.items().stream()
                .filter(item -> item.category().equals(sold.category())
                        && !swaps.missing().contains(item.id()))
                .filter(item -> item.taxClass() == line.taxClass() && !menu.isSoldOut(item, clock.instant()))
                .flatMap(item -> priced(swaps, line, item, store, menu).stream())
                .filter(found -> found.back() >= 0);
    }

    private Optional<Found> priced(Swaps swaps, OrderView.Line line, MenuItem item, Store store, Menu menu) {
        Basket.Line asked = new Basket.Line(item.id(), line.quantity(), Map.of(), Map.of(), line.forWhom());
        try {
            PricedBasket basket = PriceBasket.price(store, menu, new Basket(List.of(asked)), clock.instant());
            TaxRule rule = basket.rule();
            Bill.Item cost =
                    Bill.of(basket, rule, swaps.order().dining()).items().get(0);
            return Optional.of(new Found(
                    basket.lines().get(0),
                    cost,
                    item.id(),
                    swaps.worth(line.no()) - cost.amount().minor()));
        } catch (Problem cannotBeSoldAsItComes) {
            return Optional.empty();
        }
    }

    private Stream<Found> fillings(Swaps swaps, OrderView.Line line, Shortage shortage, MenuItem set, Menu menu) {
        int at = swaps.part(shortage.ticketLines().get(0));
        if (shortage.ticketLines().size() > 1 || at >= set.parts().size()) {
            return Stream.empty();
        }
        MenuItem.Part part = set.parts().get(at);
        KitchenPiece missing = swaps.piece(shortage.ticketLines().get(0));
        long price = part.choice(missing.item()).map(MenuItem.PartChoice::price).orElse(0L);
        return part.choices().stream()
                .filter(choice -> !swaps.missing().contains(choice.item()) && choice.price() <= price)
                .flatMap(choice -> menu.item(choice.item()).stream()
                        .filter(item -> isLeft(menu, item, line.quantity()))
                        .map(item -> filling(swaps.order(), line, missing, item, price - choice.price())));
    }

    private boolean isLeft(Menu menu, MenuItem item, int pieces) {
        Instant now = clock.instant();
        return menu.isSoldAsItComes(item, now)
                && PriceBasket.usesAsItComes(item).stream()
                        .allMatch(id -> menu.left(id, now).orElse(pieces) >= pieces);
    }

    /** The set keeps its price; its new part costs nothing by itself. */
    private static Found filling(
            OrderView order, OrderView.Line line, KitchenPiece missing, MenuItem item, long cheaper) {
        Money nothing = new Money(0, order.total().currency());
        KitchenPiece piece = PriceBasket.asItComes(item, missing.set());
        PricedBasket.Line part = new PricedBasket.Line(
                new Basket.Line(item.id(), line.quantity(), Map.of(), Map.of(), line.forWhom()),
                item.name(),
                item.picture(),
                List.of(),
                nothing,
                line.taxClass(),
                List.of(piece),
                PriceBasket.usesAsItComes(item));
        Bill.Item cost = new Bill.Item(line.rateClass(), line.taxPercent(), nothing, nothing);
        return new Found(part, cost, item.id(), cheaper * line.quantity());
    }
}
