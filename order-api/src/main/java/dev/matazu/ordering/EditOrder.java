package dev.matazu.ordering;

import dev.matazu.platform.Actor;
import dev.matazu.platform.Problem;
import dev.matazu.store.Money;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/**
 * Changes the lines of a paid order until it is fired. What costs no more is in force at once; what costs more waits
 * for the difference, and until that is paid the order stays as it was.
 */
@ApplicationScoped
public class EditOrder {

    /** @param toPay the change that waits for its payment; empty where it is in force */
    public record Edited(OrderView order, Optional<EditView> toPay) {}

    private final Stores stores;
    private final OpenForOrders open;
    private final SellFromStock stock;
    private final Orders orders;
    private final OrderEdits edits;
    private final RewriteOrder rewrite;
    private final Event<OrderEdited> edited;
    private final Clock clock;

    EditOrder(
            Stores stores,
            OpenForOrders open,
            SellFromStock stock,
            Orders orders,
            OrderEdits edits,
            RewriteOrder rewrite,
            Event<OrderEdited> edited,
            Clock clock) {
        this.stores = stores;
        this.open = open;
        this.stock = stock;
        this.orders = orders;
        this.edits = edits;
        this.rewrite = rewrite;
        this.edited = edited;
        this.clock = clock;
    }

    /**
     * The same change asked for again answers the same.
     *
     * @param seen the total that the guest agreed to, or null for whatever it is
     * @throws Problem 404 unknown-order; 409 order-moved-on, store-closed, kitchen-stopped, store-paused, store-busy,
     *     sold-out, price-changed,
     *     edit-kitchen-full, payment-busy; 422 basket-invalid, basket-empty
     */
    @Transactional
    public Edited edit(OrderRef ref, Guest guest, Basket wanted, Long seen) {
        Order order = owned(ref, guest);
        OrderView before = order.view();
        if (!before.canBeChanged(clock.instant())) {
            throw Problem.conflict("order-moved-on").with("state", order.state());
        }
        Store store = stores.of(ref.store());
        open.until(store, clock.instant());
        PricedBasket basket = stock.price(store, order, wanted);
        long total = total(basket, before);
        if (seen != null && seen != total) {
            throw Problem.conflict("price-changed");
        }
        Optional<OrderEdit> asked = edits.open(ref);
        if (asked.filter(edit -> edit.basket().equals(wanted) && edit.total() == total)
                .isPresent()) {
            return waiting(order, asked.get());
        }
        asked.ifPresent(edit -> edits.drop(ref, edit, "REPLACED", guest.actor()));
        return total > before.total().minor()
                ? waiting(order, ask(order, store, wanted, basket, total, guest.actor()))
                : inForce(order, store, wanted, basket, total, guest.actor());
    }

    private OrderEdit ask(Order order, Store store, Basket wanted, PricedBasket basket, long total, Actor actor) {
        stock.takeMore(store, order, basket);
        if (!rewrite.fits(order, store, basket)) {
            throw Problem.conflict("edit-kitchen-full");
        }
        OrderEdit edit = edits.begin(order.view(), wanted, total);
        orders.changed(order, actor);
        return edit;
    }

    private Edited inForce(Order order, Store store, Basket wanted, PricedBasket basket, long total, Actor actor) {
        stock.takeMore(store, order, basket);
        OrderEdit edit = edits.begin(order.view(), wanted, total);
        if (!apply(order, store, edit, basket, actor)) {
            throw Problem.conflict("edit-kitchen-full");
        }
        return new Edited(order.view(), Optional.empty());
    }

    private static Edited waiting(Order order, OrderEdit edit) {
        return new Edited(order.view(), Optional.of(edit.view(currency(order.view()))));
    }

    /** The guest thinks better of a change that is not paid. @throws Problem 404 unknown-order */
    @Transactional
    public OrderView withdraw(OrderRef ref, Guest guest) {
        Order order = owned(ref, guest);
        edits.open(ref).ifPresent(edit -> drop(order, edit, "BY_GUEST", guest.actor()));
        return order.view();
    }

    /** The difference is authorised: the change takes effect, or the money goes back. Harmless when told twice. */
    @Transactional
    public AcceptPaidOrder.Outcome paid(OrderRef ref, int no, Money authorised, Actor actor) {
        Order order = orders.locked(ref);
        OrderEdit edit = edits.findById(OrderEdit.Key.of(ref, no));
        return switch (edit.state()) {
            case APPLIED -> AcceptPaidOrder.Outcome.KNOWN;
            case DROPPED -> AcceptPaidOrder.Outcome.REFUSED;
            case OPEN -> {
                Optional<String> against = take(order, edit, authorised, actor);
                against.ifPresent(reason -> drop(order, edit, reason, actor));
                yield against.isPresent() ? AcceptPaidOrder.Outcome.REFUSED : AcceptPaidOrder.Outcome.ACCEPTED;
            }
        };
    }

    /** Why it cannot be taken any more; empty where it was. */
    private Optional<String> take(Order order, OrderEdit edit, Money authorised, Actor actor) {
        OrderView before = order.view();
        if (!before.canBeChanged(clock.instant())) {
            return Optional.of("TOO_LATE");
        }
        Store store = stores.of(order.ref().store());
        PricedBasket basket;
        try {
            basket = stock.price(store, order, edit.basket());
        } catch (Problem noLongerSold) {
            return Optional.of("SOLD_OUT");
        }
        boolean same = before.total().minor() == edit.totalBefore()
                && authorised.minor() == edit.total() - edit.totalBefore()
                && total(basket, before) == edit.total();
        if (!same) {
            return Optional.of("PRICE_CHANGED");
        }
        return apply(order, store, edit, basket, actor) ? Optional.empty() : Optional.of("KITCHEN_FULL");
    }

    private boolean apply(Order order, Store store, OrderEdit edit, PricedBasket basket, Actor actor) {
        Money before = order.view().total();
        stock.lock(order);
        if (!rewrite.rewrite(order, store, basket, actor)) {
            return false;
        }
        stock.keepOnlyItsLines(order);
        edit.applied(clock.instant());
        edited.fire(new OrderEdited(order.view(), before, actor));
        return true;
    }

    void drop(Order order, OrderEdit edit, String reason, Actor actor) {
        edits.drop(order.ref(), edit, reason, actor);
        orders.changed(order, actor);
    }

    private Order owned(OrderRef ref, Guest guest) {
        Order order = orders.locked(ref);
        if (!order.view().belongsTo(guest)) {
            throw Problem.notFound("unknown-order");
        }
        return order;
    }

    private static long total(PricedBasket basket, OrderView order) {
        return basket.bill(order.dining()).total().minor();
    }

    private static String currency(OrderView order) {
        return order.total().currency().getCurrencyCode();
    }
}
