package dev.matazu.guest;

import dev.matazu.kitchen.ticket.Dining;
import dev.matazu.menu.Menu;
import dev.matazu.menu.MenuItem;
import dev.matazu.menu.StockId;
import dev.matazu.ordering.Basket;
import dev.matazu.ordering.Baskets;
import dev.matazu.ordering.FindElsewhere;
import dev.matazu.ordering.PricedBasket;
import dev.matazu.ordering.QuoteBasket;
import dev.matazu.ordering.ReadyTimes;
import dev.matazu.platform.Problem;
import dev.matazu.store.Money;
import dev.matazu.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/** Makes the page of one item. */
@ApplicationScoped
class ItemViews {

    private final QuoteBasket quote;
    private final ReadyTimes ready;
    private final FindElsewhere elsewhere;
    private final Clock clock;

    ItemViews(QuoteBasket quote, ReadyTimes ready, FindElsewhere elsewhere, Clock clock) {
        this.quote = quote;
        this.ready = ready;
        this.elsewhere = elsewhere;
        this.clock = clock;
    }

    /**
     * @param index of the basket's line that is changed, or null for a new one
     * @param basket what the guest has said and chosen so far
     */
    ItemView of(
            Store store, Menu menu, MenuItem item, Basket.Line line, Integer index, Baskets.Content basket, Words t) {
        Dining dining = basket.dining();
        Optional<QuoteBasket.Quoted> quoted = quoted(store, line, basket);
        StockWords stock = new StockWords(store, menu, elsewhere.than(store), clock.instant(), t);
        Optional<PricedBasket> priced = quoted.map(QuoteBasket.Quoted::basket);
        Money unit =
                priced.map(one -> one.lines().get(0).menuPrice()).orElse(new Money(item.price(), store.currency()));
        Prices prices = Prices.of(store, clock.instant(), t);
        ReadyTimes.Ready when = quoted.map(QuoteBasket.Quoted::ready).orElseGet(() -> ready.usual(store));
        return new ItemView(
                Paths.item(store.id(), item.id()),
                Paths.basket(store.id()) + "/lines" + (index == null ? "" : "/" + index),
                item.id(),
                t.name(item.name()),
                t.name(item.description()),
                "/pictures/" + item.picture(),
                prices.shown(item, unit),
                Allergens.of(item, line, menu, t),
                Stream.concat(
                                item.parts().stream()
                                        .map(part -> part(
                                                stock, part, line, choice -> prices.difference(item, choice, dining))),
                                item.options().stream()
                                        .map(group -> group(
                                                stock, group, line, choice -> prices.difference(item, choice, dining))))
                        .toList(),
                line.quantity(),
                Math.max(line.quantity(), stock.most(StockId.item(item.id()))),
                line.forWhom(),
                t.money(priced.map(one -> one.bill(dining).total()).orElse(unit.times(line.quantity()))),
                Paths.live(store.id()),
                stock.of(item),
                soldOut(store, menu, item, t).orElse(quoted.isEmpty() ? t.get("page.soldOut.choice") : null),
                index,
                index == null ? Paths.store(store.id()) : Paths.basket(store.id()),
                basket.editing() != null,
                new ReadyWords(t, store, clock.instant()).of(when, "page.ready.now"));
    }

    private Optional<String> soldOut(Store store, Menu menu, MenuItem item, Words t) {
        Instant now = clock.instant();
        return menu.isSoldOut(item, now)
                ? Optional.of(new SoldOutWords(t, store, now)
                        .item(menu.stock(StockId.item(item.id())).backAt(now)))
                : Optional.empty();
    }

    private static ItemView.Group part(
            StockWords stock, MenuItem.Part part, Basket.Line line, LongFunction<String> difference) {
        Words t = stock.t();
        List<ItemView.Option> options = part.choices().stream()
                .flatMap(choice -> stock.menu().item(choice.item()).stream()
                        .map(filling -> new ItemView.Option(
                                part.id() + "-" + filling.id(),
                                filling.id(),
                                t.name(filling.name()),
                                difference.apply(choice.price()),
                                "/pictures/" + filling.picture(),
                                filling.id().equals(Chosen.of(part, line)),
                                filling.id(),
                                stock.filling(filling))))
                .toList();
        return new ItemView.Group(
                part.id(), null, "part." + part.id(), t.name(part.name()), t.get("page.item.one"), true, options);
    }

    private static ItemView.Group group(
            StockWords stock, MenuItem.OptionGroup group, Basket.Line line, LongFunction<String> difference) {
        Words t = stock.t();
        boolean one = group.min() == 1 && group.max() == 1;
        List<MenuItem.Choice> chosen = Chosen.of(group, line);
        List<ItemView.Option> options = group.choices().stream()
                .map(choice -> new ItemView.Option(
                        group.id() + "-" + choice.id(),
                        choice.id(),
                        t.name(choice.name()),
                        difference.apply(choice.price()),
                        null,
                        chosen.contains(choice),
                        StockId.choice(group.id(), choice.id()).value(),
                        stock.of(group, choice)))
                .toList();
        String rule = one
                ? t.get("page.item.one")
                : group.max() > 1 ? t.get("page.item.upTo", group.max()) : t.get("page.item.optional");
        return new ItemView.Group(
                group.id(), group.id(), "choice." + group.id(), t.name(group.name()), rule, one, options);
    }

    private Optional<QuoteBasket.Quoted> quoted(Store store, Basket.Line line, Baskets.Content basket) {
        try {
            return Optional.of(quote.quote(store.id(), new Basket(List.of(line)), basket.editing()));
        } catch (Problem notLikeThis) {
            return Optional.empty();
        }
    }
}
