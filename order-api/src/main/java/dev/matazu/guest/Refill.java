package dev.matazu.guest;

import dev.matazu.menu.Menu;
import dev.matazu.menu.MenuItem;
import dev.matazu.ordering.Basket;
import dev.matazu.ordering.OrderView;
import dev.matazu.platform.LocalText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a basket of an order again, as far as the menu still has what was sold. */
final class Refill {

    private Refill() {}

    static Basket of(OrderView order, Menu menu) {
        return new Basket(order.lines().stream()
                .flatMap(line -> menu.item(line.item()).map(item -> line(line, item)).stream())
                .toList());
    }

    private static Basket.Line line(OrderView.Line line, MenuItem item) {
        return new Basket.Line(
                item.id(), line.quantity(), choices(line.details(), item), parts(line, item), line.forWhom());
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
