package dev.matazu.guest;

import dev.matazu.menu.Menu;
import dev.matazu.menu.MenuItem;
import dev.matazu.menu.StockId;
import dev.matazu.ordering.Basket;
import dev.matazu.ordering.Baskets;
import dev.matazu.store.Store;
import java.util.Optional;

/** Words one line of a basket, also one that is not sold any more. */
record BasketLineWords(Store store, Menu menu, Baskets.Content chosen, LineTrouble trouble, Words t) {

    BasketView.Line of(int index, Optional<BasketQuote.Line> priced) {
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
                priced.map(line -> t.money(line.bill().amount())).orElse(null),
                priced.filter(line -> line.bill().reduced()).isPresent(),
                trouble.wrong(index),
                trouble.take(index),
                trouble.elsewhere(index),
                String.join(" ", trouble.ids(index).stream().map(StockId::value).toList()),
                trouble.stock().keys(trouble.ids(index)));
    }

    private String details(Basket.Line asked, Optional<BasketQuote.Line> priced) {
        String chosenOptions =
                priced.map(line -> t.names(line.line().details())).orElse("");
        if (asked.forWhom() == null) {
            return chosenOptions;
        }
        String forWhom = t.get("page.forWhom", asked.forWhom());
        return chosenOptions.isEmpty() ? forWhom : chosenOptions + t.get("page.list") + forWhom;
    }
}
