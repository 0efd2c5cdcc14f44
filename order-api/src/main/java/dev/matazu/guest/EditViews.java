package dev.matazu.guest;

import dev.matazu.menu.Menus;
import dev.matazu.ordering.Basket;
import dev.matazu.ordering.OrderView;
import dev.matazu.platform.Problem;
import dev.matazu.store.Money;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Says what a change of a paid order means for its price, its time and its money. */
@ApplicationScoped
class EditViews {

    private final Stores stores;
    private final Menus menus;
    private final Clock clock;

    EditViews(Stores stores, Menus menus, Clock clock) {
        this.stores = stores;
        this.menus = menus;
        this.clock = clock;
    }

    /** @param view the same lines as a basket */
    EditView of(OrderView order, Basket wanted, BasketView view, Words t) {
        Store store = stores.of(order.ref().store());
        DayWords days = new DayWords(t, store.zone(), clock.instant());
        String path = Paths.order(order.ref().id());
        boolean open = order.canBeChanged(clock.instant());
        boolean same = wanted.equals(Refill.of(order, order.lines(), menus.of(store.id())));
        long more = view.minor() - order.total().minor();
        Money amount = new Money(Math.abs(more), order.total().currency());
        String which = more > 0 ? "more" : more < 0 ? "less" : "same";
        return new EditView(
                t.get("page.edit.title", order.number()),
                path,
                path + "/edit/confirm",
                path + "/edit/stop",
                order.promise() == null ? null : t.get("page.edit.time", days.range(order.promise())),
                t.money(order.total()),
                t.get("page.edit." + which, t.money(amount)),
                t.get("page.edit.terms." + which, t.money(amount)),
                open && !same && view.payable() ? t.get("page.edit.submit." + which, t.money(amount)) : null,
                more > 0,
                open ? null : Trouble.of(Problem.conflict("order-moved-on"), t, days::moment));
    }
}
