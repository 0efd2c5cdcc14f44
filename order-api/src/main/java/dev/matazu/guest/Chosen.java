package dev.matazu.guest;

import dev.matazu.menu.MenuItem;
import dev.matazu.ordering.Basket;
import java.util.List;
import java.util.Map;

/** What a line of a basket chooses of an item, the preselected where it names nothing. */
final class Chosen {

    private Chosen() {}

    static Basket.Line asItComes(MenuItem item) {
        return new Basket.Line(item.id(), 1, Map.of(), Map.of(), null);
    }

    static List<MenuItem.Choice> of(MenuItem.OptionGroup group, Basket.Line line) {
        List<String> named = line.choices().get(group.id());
        return group.choices().stream()
                .filter(choice -> named == null ? choice.preselected() : named.contains(choice.id()))
                .toList();
    }

    static String of(MenuItem.Part part, Basket.Line line) {
        return line.parts().getOrDefault(part.id(), part.preselected());
    }
}
