package dev.matazu.guest;

import dev.matazu.menu.Menu;
import dev.matazu.menu.MenuItem;
import dev.matazu.ordering.Basket;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The allergens of an item as it was chosen, those of a set from what fills it.
 *
 * @param unknown something of it was never checked; that differs from containing nothing
 */
public record Allergens(List<String> names, boolean unknown) {

    static Allergens of(MenuItem item, Basket.Line chosen, Menu menu, Words t) {
        Set<String> contained = new TreeSet<>();
        boolean unknown = collect(item, chosen, menu, contained);
        return new Allergens(
                contained.stream().map(id -> t.get("page.allergen." + id)).toList(), unknown);
    }

    private static boolean collect(MenuItem item, Basket.Line chosen, Menu menu, Set<String> into) {
        into.addAll(item.allergens().contains());
        boolean unknown = item.allergens().unknown();
        for (MenuItem.OptionGroup group : item.options()) {
            Chosen.of(group, chosen).forEach(choice -> into.addAll(choice.allergens()));
        }
        for (MenuItem.Part part : item.parts()) {
            MenuItem filling = menu.item(Chosen.of(part, chosen)).orElse(null);
            unknown |= filling != null && collect(filling, Chosen.asItComes(filling), menu, into);
        }
        return unknown;
    }
}
