package dev.matazu.menu;

import dev.matazu.platform.LocalText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a store sells now. */
public record Menu(List<Category> categories, List<MenuItem> items, Map<String, Instant> soldOutUntil) {

    /** A heading of the menu. */
    public record Category(String id, LocalText name) {}

    public Optional<MenuItem> item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    public List<MenuItem> in(Category category) {
        return items.stream()
                .filter(item -> item.category().equals(category.id()))
                .toList();
    }

    /** Sold out itself, or a set with a part that nothing can fill any more. */
    public boolean isSoldOut(MenuItem item, Instant now) {
        Instant until = soldOutUntil.get(item.id());
        return until != null && until.isAfter(now)
                || item.parts().stream()
                        .anyMatch(part -> part.choices().stream()
                                .map(choice -> item(choice.item()))
                                .allMatch(filling -> filling.isEmpty() || isSoldOut(filling.get(), now)));
    }
}
