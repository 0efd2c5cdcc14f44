package dev.matazu.menu;

import dev.matazu.platform.LocalText;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What a store sells now, and what is left of it. */
public record Menu(List<Category> categories, List<MenuItem> items, Map<StockId, Stock> stock) {

    /** A heading of the menu. */
    public record Category(String id, LocalText name) {}

    public Optional<MenuItem> item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** What an order is usually like: one item that takes neither the shortest nor the longest to make. */
    public Optional<MenuItem> usual() {
        List<MenuItem> made = items.stream()
                .filter(item -> !item.isSet())
                .sorted(Comparator.comparing(MenuItem::seconds))
                .toList();
        return made.isEmpty() ? Optional.empty() : Optional.of(made.get(made.size() / 2));
    }

    public List<MenuItem> in(Category category) {
        return items.stream()
                .filter(item -> item.category().equals(category.id()))
                .toList();
    }

    public Stock stock(StockId id) {
        return stock.getOrDefault(id, Stock.PLENTY);
    }

    /** How many of it can still be sold; empty where nobody counts. */
    public OptionalInt left(StockId id, Instant now) {
        return stock(id).left(now);
    }

    /** Sold out itself, or with a part or an option that nothing can fill any more. */
    public boolean isSoldOut(MenuItem item, Instant now) {
        return stock(StockId.item(item.id())).isSoldOut(now) || isIncomplete(item, now);
    }

    /** What it consists of has run out, though not the thing itself. */
    public boolean isIncomplete(MenuItem item, Instant now) {
        return item.parts().stream().anyMatch(part -> part.choices().stream().noneMatch(choice -> fills(choice, now)))
                || item.options().stream()
                        .anyMatch(group -> group.choices().stream()
                                        .filter(choice -> !isSoldOut(group, choice, now))
                                        .count()
                                < group.min());
    }

    public boolean isSoldOut(MenuItem.OptionGroup group, MenuItem.Choice choice, Instant now) {
        return stock(StockId.choice(group.id(), choice.id())).isSoldOut(now);
    }

    /** Whether it can be had without choosing anything else than what is preselected. */
    public boolean isSoldAsItComes(MenuItem item, Instant now) {
        return !isSoldOut(item, now)
                && item.options().stream()
                        .allMatch(group -> group.choices().stream()
                                .filter(MenuItem.Choice::preselected)
                                .noneMatch(choice -> isSoldOut(group, choice, now)))
                && item.parts().stream()
                        .allMatch(part -> part.choice(part.preselected())
                                .filter(choice -> fills(choice, now))
                                .isPresent());
    }

    /** The same for who has these already. */
    public Menu plus(Portions held) {
        Map<StockId, Stock> more = new HashMap<>(stock);
        held.of().forEach((id, portions) -> more.computeIfPresent(id, (same, left) -> left.plus(portions)));
        return new Menu(categories, items, more);
    }

    /** What guests call it; empty where the menu does not have it. */
    public Optional<LocalText> name(StockId id) {
        return item(id.value())
                .map(MenuItem::name)
                .or(() -> items.stream()
                        .flatMap(item -> item.options().stream())
                        .flatMap(group -> group.choices().stream()
                                .filter(choice ->
                                        StockId.choice(group.id(), choice.id()).equals(id))
                                .map(MenuItem.Choice::name))
                        .findFirst());
    }

    private boolean fills(MenuItem.PartChoice choice, Instant now) {
        return item(choice.item())
                .filter(filling -> isSoldAsItComes(filling, now))
                .isPresent();
    }
}
