package dev.matazu.ordering;

import dev.matazu.menu.Menu;
import dev.matazu.menu.MenuItem;
import dev.matazu.platform.LocalText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a basket of an order again, line by line, in the ids of a menu: of its own store or of another. */
public final class Reorder {

    private Reorder() {}

    /** One line for each of the order's; an item that the menu does not have stays without what was chosen of it. */
    public static Basket of(OrderView order, Menu menu) {
        return new Basket(order.lines().stream().map(line -> line(line, menu)).toList());
    }

    private static Basket.Line line(OrderView.Line line, Menu menu) {
        return menu.item(line.item())
                .map(item -> new Basket.Line(
                        item.id(), line.quantity(), choices(line.details(), item), parts(line, item), line.forWhom()))
                .orElseGet(() -> new Basket.Line(line.item(), line.quantity(), Map.of(), Map.of(), line.forWhom()));
    }

    /** An order keeps the names of what was chosen beyond the preselected. */
    private static Map<String, List<String>> choices(List<LocalText> details, MenuItem item) {
        Map<String, List<String>> choices = new HashMap<>();
        for (MenuItem.OptionGroup group : item.options()) {
            List<String> named = group.choices().stream()
                    .filter(choice -> details.contains(choice.name()) || group.max() > 1 && choice.preselected())
                    .map(MenuItem.Choice::id)
                    .toList();
            if (group.choices().stream().anyMatch(choice -> details.contains(choice.name()))) {
                choices.put(group.id(), named);
            }
        }
        return choices;
    }

    private static Map<String, String> parts(OrderView.Line line, MenuItem item) {
        Map<String, String> parts = new HashMap<>();
        for (int i = 0; i < Math.min(item.parts().size(), line.pieces().size()); i++) {
            MenuItem.Part part = item.parts().get(i);
            String filling = line.pieces().get(i).item();
            if (part.choice(filling).isPresent() && !filling.equals(part.preselected())) {
                parts.put(part.id(), filling);
            }
        }
        return parts;
    }
}
