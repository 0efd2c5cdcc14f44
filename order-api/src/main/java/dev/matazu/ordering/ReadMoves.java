package dev.matazu.ordering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Reads which orders take the place of which; takes no lock. */
@ApplicationScoped
public class ReadMoves {

    private final OrderMoves moves;
    private final ReadOrders orders;

    ReadMoves(OrderMoves moves, ReadOrders orders) {
        this.moves = moves;
        this.orders = orders;
    }

    /** What this order takes the place of. */
    @Transactional
    public Optional<OrderView> from(OrderRef order) {
        return moves.from(order).flatMap(orders::of);
    }

    /** What takes the place of this order: paid, or waiting for its payment. */
    @Transactional
    public Optional<OrderView> to(OrderRef order) {
        return moves.to(order).stream()
                .flatMap(ref -> orders.of(ref).stream())
                .filter(one -> one.state() != OrderState.CANCELLED && one.state() != OrderState.EXPIRED)
                .findFirst();
    }
}
