package dev.matazu.ordering;

import dev.matazu.kitchen.ticket.Dining;
import dev.matazu.menu.Menu;
import dev.matazu.menu.MenuItem;
import dev.matazu.menu.StockId;
import dev.matazu.ordering.tax.TaxRule;
import dev.matazu.platform.LocalText;
import dev.matazu.platform.Problem;
import dev.matazu.store.Money;
import dev.matazu.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Prices a basket from the menu, and finds everything that is wrong with it at once. */
final class PriceBasket {

    private final Store store;
    private final Menu menu;
    private final Instant now;
    private final Remaining remaining;
    private final List<Problem.FieldError> wrong = new ArrayList<>();
    private boolean soldOut;

    private PriceBasket(Store store, Menu menu, Instant now) {
        this.store = store;
        this.menu = menu;
        this.now = now;
        remaining = new Remaining(menu, now);
    }

    /**
     * @throws Problem 422 basket-invalid, 422 basket-empty, 409 sold-out; {@code errors} names each line by its index
     */
    static PricedBasket price(Store store, Menu menu, Basket basket, Instant now) {
        return new PriceBasket(store, menu, now).price(basket);
    }

    private PricedBasket price(Basket basket) {
        if (basket.lines().isEmpty()) {
            throw Problem.invalid("basket-empty");
        }
        var limits = store.settings().limits();
        if (basket.lines().size() > limits.lines()) {
            wrong("lines", "too-many-lines", limits.lines());
        }
        List<PricedBasket.Line> lines = new ArrayList<>();
        for (int i = 0; i < basket.lines().size(); i++) {
            String field = "lines[" + i + "]";
            price(field, basket.lines().get(i)).ifPresent(line -> {
                lines.add(line);
                remaining.take(field, line).forEach(this::soldOut);
            });
        }
        PricedBasket priced = new PricedBasket(List.copyOf(lines), store.currency(), TaxRule.of(store, now));
        if (wrong.isEmpty() && dearest(priced) > limits.total()) {
            wrong(
                    "lines",
                    "total-too-high",
                    new Money(limits.total(), store.currency()).text(java.util.Locale.JAPANESE));
        }
        if (!wrong.isEmpty()) {
            throw (soldOut ? Problem.conflict("sold-out") : Problem.invalid("basket-invalid")).withErrors(wrong);
        }
        return priced;
    }

    /** Where it will be eaten may still change. */
    private static long dearest(PricedBasket basket) {
        return basket.bill(Dining.EAT_IN).total().minor();
    }

    private Optional<PricedBasket.Line> price(String field, Basket.Line line) {
        Optional<MenuItem> found = menu.item(line.item() == null ? "" : line.item());
        if (found.isEmpty()) {
            return wrong(field + ".item", "unknown-item", line.item());
        }
        int most = store.settings().limits().perItem();
        if (line.quantity() < 1 || line.quantity() > most) {
            return wrong(field + ".quantity", "quantity-out-of-range", most);
        }
        if (line.forWhom() != null && line.forWhom().length() > 20) {
            return wrong(field + ".forWhom", "too-long", 20);
        }
        MenuItem item = found.get();
        if (menu.isSoldOut(item, now)) {
            soldOut(remaining.none(field, StockId.item(item.id()), "item-sold-out", item.name()));
            return Optional.empty();
        }
        int before = wrong.size();
        PricedBasket.Line priced = item.isSet() ? set(field, item, line) : single(field, item, line);
        return wrong.size() == before ? Optional.of(priced) : Optional.empty();
    }

    private PricedBasket.Line single(String field, MenuItem item, Basket.Line line) {
        List<MenuItem.Choice> chosen = chosen(field, item, line);
        List<LocalText> details = chosen.stream()
                .filter(choice -> !choice.preselected())
                .map(MenuItem.Choice::name)
                .toList();
        long price =
                item.price() + chosen.stream().mapToLong(MenuItem.Choice::price).sum();
        return line(line, item, details, price, List.of(piece(item, chosen, null)), uses(item, chosen));
    }

    private PricedBasket.Line set(String field, MenuItem item, Basket.Line line) {
        List<LocalText> details = new ArrayList<>();
        List<KitchenPiece> pieces = new ArrayList<>();
        List<StockId> uses = new ArrayList<>(List.of(StockId.item(item.id())));
        long price = item.price();
        for (String part : line.parts().keySet()) {
            if (item.parts().stream().noneMatch(known -> known.id().equals(part))) {
                wrong(field + ".parts." + part, "unknown-part", part);
            }
        }
        for (MenuItem.Part part : item.parts()) {
            String wanted = line.parts().getOrDefault(part.id(), part.preselected());
            Optional<MenuItem.PartChoice> choice = part.choice(wanted);
            Optional<MenuItem> filling = choice.flatMap(one -> menu.item(one.item()));
            if (filling.isEmpty()) {
                wrong(field + ".parts." + part.id(), "choice-not-offered", wanted);
            } else if (!menu.isSoldAsItComes(filling.get(), now)) {
                StockId id = StockId.item(filling.get().id());
                String at = field + ".parts." + part.id();
                soldOut(remaining.none(at, id, "choice-sold-out", filling.get().name(), part.name()));
            } else {
                price += choice.get().price();
                details.add(filling.get().name());
                pieces.add(piece(filling.get(), preselected(filling.get()), item.shortName()));
                uses.addAll(usesAsItComes(filling.get()));
            }
        }
        return line(line, item, details, price, pieces, uses);
    }

    private PricedBasket.Line line(
            Basket.Line asked,
            MenuItem item,
            List<LocalText> details,
            long price,
            List<KitchenPiece> pieces,
            List<StockId> uses) {
        return new PricedBasket.Line(
                asked,
                item.name(),
                item.picture(),
                details,
                new Money(Math.max(0, price), store.currency()),
                item.taxClass(),
                pieces,
                uses);
    }

    private List<MenuItem.Choice> chosen(String field, MenuItem item, Basket.Line line) {
        for (String group : line.choices().keySet()) {
            if (item.options().stream().noneMatch(known -> known.id().equals(group))) {
                wrong(field + ".choices." + group, "unknown-option", group);
            }
        }
        List<MenuItem.Choice> chosen = new ArrayList<>();
        for (MenuItem.OptionGroup group : item.options()) {
            List<String> wanted = line.choices().get(group.id());
            List<MenuItem.Choice> choices = wanted == null ? preselected(group) : choices(field, group, wanted);
            if (choices.size() < group.min() || choices.size() > group.max()) {
                wrong(field + ".choices." + group.id(), "wrong-number-of-choices", group.min(), group.max());
            }
            for (MenuItem.Choice choice : choices) {
                if (menu.isSoldOut(group, choice, now)) {
                    StockId id = StockId.choice(group.id(), choice.id());
                    String at = field + ".choices." + group.id();
                    soldOut(remaining.none(at, id, "choice-sold-out", choice.name(), group.name()));
                }
            }
            chosen.addAll(choices);
        }
        return chosen;
    }

    private List<MenuItem.Choice> choices(String field, MenuItem.OptionGroup group, List<String> wanted) {
        List<MenuItem.Choice> choices = new ArrayList<>();
        for (String one : wanted.stream().distinct().toList()) {
            group.choice(one)
                    .ifPresentOrElse(
                            choices::add, () -> wrong(field + ".choices." + group.id(), "choice-not-offered", one));
        }
        return choices;
    }

    private static KitchenPiece piece(MenuItem item, List<MenuItem.Choice> chosen, LocalText set) {
        int seconds = item.seconds()
                + chosen.stream().mapToInt(MenuItem.Choice::seconds).sum();
        List<LocalText> modifiers = chosen.stream()
                .filter(choice -> !choice.preselected())
                .map(MenuItem.Choice::shortName)
                .toList();
        return new KitchenPiece(
                item.station(), item.id(), item.shortName(), modifiers, set, Math.max(1, seconds), item.then());
    }

    /** What one piece with these choices takes of the stock. */
    private static List<StockId> uses(MenuItem item, List<MenuItem.Choice> chosen) {
        return Stream.concat(
                        Stream.of(StockId.item(item.id())),
                        item.options().stream()
                                .flatMap(group -> group.choices().stream()
                                        .filter(chosen::contains)
                                        .map(choice -> StockId.choice(group.id(), choice.id()))))
                .toList();
    }

    static List<StockId> usesAsItComes(MenuItem item) {
        return uses(item, preselected(item));
    }

    /** What a station makes of something nobody has changed. */
    static KitchenPiece asItComes(MenuItem item, LocalText set) {
        return piece(item, preselected(item), set);
    }

    private static List<MenuItem.Choice> preselected(MenuItem item) {
        return item.options().stream()
                .flatMap(group -> preselected(group).stream())
                .toList();
    }

    private static List<MenuItem.Choice> preselected(MenuItem.OptionGroup group) {
        return group.choices().stream().filter(MenuItem.Choice::preselected).toList();
    }

    private void soldOut(Problem.FieldError error) {
        soldOut = true;
        wrong.add(error);
    }

    private Optional<PricedBasket.Line> wrong(String field, String kind, Object... arguments) {
        wrong.add(new Problem.FieldError(field, kind, arguments));
        return Optional.empty();
    }
}
