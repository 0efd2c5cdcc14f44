package dev.matazu.guest;

import dev.matazu.menu.Menu;
import dev.matazu.ordering.Basket;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.Reorder;

/** Makes a basket of an order again, as far as the menu still has what was sold. */
final class Refill {

    private Refill() {}

    static Basket of(OrderView order, Menu menu) {
        return new Basket(Reorder.of(order, menu).lines().stream()
                .filter(line -> menu.item(line.item()).isPresent())
                .toList());
    }
}
