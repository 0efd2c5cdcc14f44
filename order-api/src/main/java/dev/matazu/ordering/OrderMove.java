package dev.matazu.ordering;

import dev.matazu.platform.StoreId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That an order takes the place of one at another store, once it is paid. */
@Entity
@Immutable
@Table(schema = "ordering", name = "order_move")
class OrderMove {

    @EmbeddedId
    @AttributeOverride(name = "id", column = @Column(name = "order_id"))
    private Order.Key key;

    @Column(name = "from_store_id")
    private String fromStore;

    @Column(name = "from_order_id")
    private UUID fromOrder;

    protected OrderMove() {}

    OrderMove(OrderRef order, OrderRef from) {
        key = Order.Key.of(order);
        fromStore = from.store().value();
        fromOrder = from.id();
    }

    OrderRef order() {
        return new OrderRef(new StoreId(key.store()), key.id());
    }

    OrderRef from() {
        return new OrderRef(new StoreId(fromStore), fromOrder);
    }
}
