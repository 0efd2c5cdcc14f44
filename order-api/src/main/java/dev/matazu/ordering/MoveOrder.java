package dev.matazu.ordering;

import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.platform.Actor;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Moves a paid order to another store until it is fired. The order is placed there anew; once it is paid, the first one
 * is cancelled in the same transaction and its money goes back. Until then the first one stays as it was.
 */
@ApplicationScoped
public class MoveOrder {

    /** What is asked: the order, the store to move it to, and the total that the guest agreed to, null for any. */
    public record Wish(OrderRef order, StoreId to, Long seen) {}

    private final Orders orders;
    private final OrderMoves moves;
    private final QuoteMove quote;
    private final PlaceOrder place;
    private final CancelOrder cancel;

    MoveOrder(Orders orders, OrderMoves moves, QuoteMove quote, PlaceOrder place, CancelOrder cancel) {
        this.orders = orders;
        this.moves = moves;
        this.quote = quote;
        this.place = place;
        this.cancel = cancel;
    }

    /**
     * The order at the other store, which waits for its payment. The same key answers with the same order.
     *
     * @throws Problem as {@link QuoteMove#quote} and {@link PlaceOrder#place}; 404 unknown-order; 409 price-changed
     */
    @Transactional
    public OrderView move(Wish wish, Guest guest, IdempotencyKey key) {
        OrderView from = orders.locked(wish.order()).view();
        if (!from.belongsTo(guest)) {
            throw Problem.notFound("unknown-order");
        }
        QuoteMove.Quoted quoted = quote.quote(from, wish.to());
        if (wish.seen() != null && wish.seen() != quoted.bill().total().minor()) {
            throw Problem.conflict("price-changed");
        }
        NewOrder there = new NewOrder(
                wish.to(),
                guest,
                quoted.basket(),
                from.dining(),
                Pickup.counter(),
                null,
                from.nickname(),
                from.allergy(),
                from.language());
        OrderView placed = place.place(there, key);
        if (moves.from(placed.ref()).isEmpty()) {
            moves.persist(new OrderMove(placed.ref(), from.ref()));
        }
        return placed;
    }

    /** Locks what this order takes the place of. False where that is being made already: both would be too much. */
    boolean mayTakeOver(OrderRef order) {
        Optional<Order> first = moves.from(order).map(orders::locked);
        return first.map(Order::state).map(MoveOrder::isNotMade).orElse(true);
    }

    /** Ends what this order takes the place of, now that it is paid. */
    void takeOver(OrderRef order, Actor actor) {
        moves.from(order)
                .filter(first -> orders.locked(first).state() == OrderState.PLACED)
                .ifPresent(first -> cancel.because(first, "MOVED", actor));
    }

    private static boolean isNotMade(OrderState state) {
        return switch (state) {
            case AWAITING_PAYMENT, PLACED, EXPIRED, CANCELLED -> true;
            case ARRIVED, FIRED, IN_PREPARATION, READY, COLLECTED, UNCOLLECTED -> false;
        };
    }
}
