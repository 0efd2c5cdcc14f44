package dev.matazu.guest;

import dev.matazu.menu.Menu;
import dev.matazu.menu.MenuItem;
import dev.matazu.menu.StockId;
import dev.matazu.ordering.Baskets;
import dev.matazu.ordering.FindElsewhere;
import dev.matazu.ordering.QuoteBasket;
import dev.matazu.ordering.ReadyTimes;
import dev.matazu.platform.Problem;
import dev.matazu.store.Money;
import dev.matazu.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes the menu page. */
@ApplicationScoped
class MenuViews {

    private final ReadyTimes ready;
    private final QuoteBasket quote;
    private final FindElsewhere elsewhere;
    private final Clock clock;

    MenuViews(ReadyTimes ready, QuoteBasket quote, FindElsewhere elsewhere, Clock clock) {
        this.ready = ready;
        this.quote = quote;
        this.elsewhere = elsewhere;
        this.clock = clock;
    }

    MenuView of(Store store, Menu menu, Baskets.Content chosen, NoticeView notice, Words t) {
        Optional<QuoteBasket.Quoted> quoted = quoted(store, chosen);
        ReadyWords words = new ReadyWords(t, store, clock.instant());
        ReadyTimes.Ready usual = ready.usual(store);
        RangeView range = words.of(usual, "page.ready.now");
        Prices prices = Prices.of(store, clock.instant(), t);
        StockWords stock = new StockWords(store, menu, elsewhere.than(store), clock.instant(), t);
        return new MenuView(
                StoreView.of(store, usual, range, clock.instant(), t),
                Paths.live(store.id()),
                Paths.basket(store.id()) + "/lines",
                range.open() ? null : Trouble.closed(usual, t),
                chosen.pickup().place(),
                chosen.editing() != null,
                notice,
                menu.categories().stream()
                        .map(category -> new MenuView.Section(
                                category.id(),
                                t.name(category.name()),
                                menu.in(category).stream()
                                        .map(item -> card(store, menu, item, prices, stock, t))
                                        .toList()))
                        .filter(section -> !section.items().isEmpty())
                        .toList(),
                chosen.basket().lines().stream()
                        .mapToInt(line -> line.quantity())
                        .sum(),
                stocked(chosen, stock),
                quoted.map(QuoteBasket.Quoted::basket)
                        .map(basket -> t.money(basket.bill(chosen.dining()).total()))
                        .orElse(null),
                quoted.map(one -> words.of(one.ready(), "page.ready.now")).orElse(range));
    }

    private static MenuView.Stocked stocked(Baskets.Content chosen, StockWords stock) {
        LineTrouble lines = new LineTrouble(null, chosen.basket(), stock);
        List<StockId> ids = IntStream.range(0, chosen.basket().lines().size())
                .mapToObj(lines::ids)
                .flatMap(List::stream)
                .distinct()
                .toList();
        return new MenuView.Stocked(
                String.join(" ", ids.stream().map(StockId::value).toList()), stock.keys(ids));
    }

    private MenuView.Card card(Store store, Menu menu, MenuItem item, Prices prices, StockWords stock, Words t) {
        StockSaid said = stock.of(item);
        Allergens allergens = Allergens.of(item, Chosen.asItComes(item), menu, t);
        return new MenuView.Card(
                item.id(),
                Paths.item(store.id(), item.id()),
                t.name(item.name()),
                t.name(item.description()),
                "/pictures/" + item.picture(),
                prices.shown(item, new Money(item.price(), store.currency())),
                item.isSet() || !said.out() && !menu.isSoldAsItComes(item, clock.instant()),
                said,
                said(item, allergens, t),
                allergens.unknown());
    }

    private static String said(MenuItem item, Allergens allergens, Words t) {
        if (allergens.unknown()) {
            return t.get("page.allergens.unknown");
        }
        if (item.isSet()) {
            return t.get("page.allergens.vary");
        }
        return allergens.names().isEmpty()
                ? t.get("page.allergens.none")
                : t.get("page.allergens.contains", String.join(t.get("page.list"), allergens.names()));
    }

    private Optional<QuoteBasket.Quoted> quoted(Store store, Baskets.Content chosen) {
        if (chosen.basket().lines().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(quote.quote(store.id(), chosen.basket(), chosen.editing()));
        } catch (Problem saidInTheBasket) {
            return Optional.empty();
        }
    }
}
