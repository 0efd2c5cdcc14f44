package dev.matazu.guest;

import dev.matazu.menu.Menu;
import dev.matazu.menu.MenuItem;
import dev.matazu.ordering.Basket;
import dev.matazu.ordering.Baskets;
import dev.matazu.ordering.PricedBasket;
import dev.matazu.ordering.Tax;
import dev.matazu.store.Store;
import java.util.List;
import java.util.Optional;

/** Words one line of a basket, also one that is not sold any more. */
record BasketLineWords(Store store, Menu menu, Baskets.Content chosen, Words t) {

    BasketView.Line of(int index, Optional<PricedBasket.Line> priced, String wrong) {
        Basket.Line asked = chosen.basket().lines().get(index);
        Optional<MenuItem> item = menu.item(asked.item());
        return new BasketView.Line(
                index,
                asked.item(),
                Paths.item(store.id(), asked.item()) + "?line=" + index,
                Paths.basket(store.id()) + "/lines/" + index,
                item.map(MenuItem::name).map(t::name).orElse(asked.item()),
                item.map(one -> "/pictures/" + one.picture()).orElse("/icon.svg"),
                details(asked, priced),
                asked.quantity(),
                asked.quantity() - 1,
                asked.quantity() + 1,
                asked.quantity() >= store.settings().limits().perItem(),
                priced.map(line -> t.money(line.price())).orElse(null),
                priced.filter(this::isReduced).isPresent(),
                wrong);
    }

    private String details(Basket.Line asked, Optional<PricedBasket.Line> priced) {
        String chosenOptions = priced.map(line -> t.names(line.details())).orElse("");
        if (asked.forWhom() == null) {
            return chosenOptions;
        }
        String forWhom = t.get("page.forWhom", asked.forWhom());
        return chosenOptions.isEmpty() ? forWhom : chosenOptions + t.get("page.list") + forWhom;
    }

    private boolean isReduced(PricedBasket.Line line) {
        return new PricedBasket(List.of(line), store.currency())
                .taxes(chosen.dining()).stream().anyMatch(Tax::reduced);
    }
}
