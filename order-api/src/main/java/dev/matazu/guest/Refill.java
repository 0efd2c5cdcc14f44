package dev.matazu.guest;

import dev.matazu.menu.Menu;
import dev.matazu.ordering.Basket;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.Reorder;
import java.util.List;

/** Makes a basket of an order again, as far as the menu still has what was sold. */
final class Refill {

    private Refill() {}

    /** @param lines those of the order that are wanted */
    static Basket of(OrderView order, List<OrderView.Line> lines, Menu menu) {
        Basket all = Reorder.of(order, menu);
        return new Basket(lines.stream()
                .map(line -> all.lines().get(order.lines().indexOf(line)))
                .filter(line -> menu.item(line.item()).isPresent())
                .toList());
    }
}
