package dev.matazu.ordering;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Which orders take the place of which. */
@ApplicationScoped
class OrderMoves implements PanacheRepositoryBase<OrderMove, Order.Key> {

    /** What this order takes the place of. */
    Optional<OrderRef> from(OrderRef order) {
        return findByIdOptional(Order.Key.of(order)).map(OrderMove::from);
    }

    /** Those that were placed to take the place of this order. */
    List<OrderRef> to(OrderRef order) {
        return list("fromStore = ?1 and fromOrder = ?2", order.store().value(), order.id()).stream()
                .map(OrderMove::order)
                .toList();
    }
}
