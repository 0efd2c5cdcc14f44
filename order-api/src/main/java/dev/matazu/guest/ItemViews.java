package dev.matazu.guest;

import dev.matazu.menu.Menu;
import dev.matazu.menu.MenuItem;
import dev.matazu.ordering.Basket;
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
import java.util.stream.Stream;

/** Makes the page of one item. */
@ApplicationScoped
class ItemViews {

    private final QuoteBasket quote;
    private final ReadyTimes ready;
    private final Clock clock;

    ItemViews(QuoteBasket quote, ReadyTimes ready, Clock clock) {
        this.quote = quote;
        this.ready = ready;
        this.clock = clock;
    }

    /** @param index of the basket's line that is changed, or null for a new one */
    ItemView of(Store store, Menu menu, MenuItem item, Basket.Line line, Integer index, Words t) {
        Optional<QuoteBasket.Quoted> quoted = quoted(store, line);
        Money unit = quoted.map(one -> one.basket().lines().get(0).unitPrice())
                .orElse(new Money(item.price(), store.currency()));
        ReadyTimes.Ready when = quoted.map(QuoteBasket.Quoted::ready).orElseGet(() -> ready.usual(store));
        return new ItemView(
                Paths.item(store.id(), item.id()),
                Paths.basket(store.id()) + "/lines" + (index == null ? "" : "/" + index),
                item.id(),
                t.name(item.name()),
                t.name(item.description()),
                "/pictures/" + item.picture(),
                t.money(unit),
                Allergens.of(item, line, menu, t),
                Stream.concat(
                                item.parts().stream().map(part -> part(store, menu, part, line, t)),
                                item.options().stream().map(group -> group(store, group, line, t)))
                        .toList(),
                line.quantity(),
                store.settings().limits().perItem(),
                line.forWhom(),
                t.money(unit.times(line.quantity())),
                soldOut(store, menu, item, t).orElse(quoted.isEmpty() ? t.get("page.soldOut.choice") : null),
                index,
                index == null ? Paths.store(store.id()) : Paths.basket(store.id()),
                new ReadyWords(t, store, clock.instant()).of(when, "page.ready.now"));
    }

    private Optional<String> soldOut(Store store, Menu menu, MenuItem item, Words t) {
        Instant now = clock.instant();
        return menu.isSoldOut(item, now)
                ? Optional.of(
                        new SoldOutWords(t, store, now).item(menu.soldOutUntil().get(item.id())))
                : Optional.empty();
    }

    private ItemView.Group part(Store store, Menu menu, MenuItem.Part part, Basket.Line line, Words t) {
        List<ItemView.Option> options = part.choices().stream()
                .flatMap(choice -> menu.item(choice.item()).stream()
                        .map(filling -> new ItemView.Option(
                                part.id() + "-" + filling.id(),
                                filling.id(),
                                t.name(filling.name()),
                                t.difference(choice.price(), store),
                                "/pictures/" + filling.picture(),
                                filling.id().equals(Chosen.of(part, line)),
                                menu.isSoldOut(filling, clock.instant()))))
                .toList();
        return new ItemView.Group(
                part.id(), null, "part." + part.id(), t.name(part.name()), t.get("page.item.one"), true, options);
    }

    private static ItemView.Group group(Store store, MenuItem.OptionGroup group, Basket.Line line, Words t) {
        boolean one = group.min() == 1 && group.max() == 1;
        List<MenuItem.Choice> chosen = Chosen.of(group, line);
        List<ItemView.Option> options = group.choices().stream()
                .map(choice -> new ItemView.Option(
                        group.id() + "-" + choice.id(),
                        choice.id(),
                        t.name(choice.name()),
                        t.difference(choice.price(), store),
                        null,
                        chosen.contains(choice),
                        false))
                .toList();
        String rule = one
                ? t.get("page.item.one")
                : group.max() > 1 ? t.get("page.item.upTo", group.max()) : t.get("page.item.optional");
        return new ItemView.Group(
                group.id(), group.id(), "choice." + group.id(), t.name(group.name()), rule, one, options);
    }

    private Optional<QuoteBasket.Quoted> quoted(Store store, Basket.Line line) {
        try {
            return Optional.of(quote.quote(store.id(), new Basket(List.of(line))));
        } catch (Problem notLikeThis) {
            return Optional.empty();
        }
    }
}
