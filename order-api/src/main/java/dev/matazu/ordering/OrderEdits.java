package dev.matazu.ordering;

import dev.matazu.platform.Actor;
import dev.matazu.platform.StoreId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All changes of paid orders. Lock the order first. */
@ApplicationScoped
class OrderEdits implements PanacheRepositoryBase<OrderEdit, OrderEdit.Key> {

    private static final String OF_ORDER = "key.store = ?1 and key.order = ?2";

    private final Event<EditDropped> dropped;
    private final OrderConfig config;
    private final Clock clock;

    OrderEdits(Event<EditDropped> dropped, OrderConfig config, Clock clock) {
        this.dropped = dropped;
        this.config = config;
        this.clock = clock;
    }

    OrderEdit begin(OrderView order, Basket basket, long total) {
        int no = latest(order.ref()).map(OrderEdit::no).orElse(0) + 1;
        Instant now = clock.instant();
        OrderEdit edit = new OrderEdit(
                OrderEdit.Key.of(order.ref(), no),
                basket,
                order.total().minor(),
                total,
                now,
                now.plus(config.payWithin()));
        persist(edit);
        return edit;
    }

    Optional<OrderEdit> latest(OrderRef order) {
        return find(OF_ORDER + " order by key.no desc", order.store().value(), order.id())
                .firstResultOptional();
    }

    /** The one that waits for its payment. */
    Optional<OrderEdit> open(OrderRef order) {
        return latest(order).filter(OrderEdit::isOpen);
    }

    void drop(OrderRef order, OrderEdit edit, String reason, Actor actor) {
        edit.dropped(reason, clock.instant());
        flush();
        dropped.fire(new EditDropped(order, edit.no(), actor));
    }

    /** Once the kitchen has it, or it has ended, an order is not changed any more. */
    void onOrderMoved(@Observes OrderMoved moved) {
        if (moved.from() == OrderState.PLACED && moved.order().state() != OrderState.PLACED) {
            OrderRef order = moved.order().ref();
            open(order).ifPresent(edit -> drop(order, edit, "TOO_LATE", moved.actor()));
        }
    }

    @Transactional
    public List<OrderRef> overdue() {
        return list("state = ?1 and payUntil < ?2", EditView.State.OPEN, clock.instant()).stream()
                .map(edit ->
                        new OrderRef(new StoreId(edit.key().store()), edit.key().order()))
                .toList();
    }

    boolean isOverdue(OrderEdit edit) {
        return edit.payUntil().isBefore(clock.instant());
    }
}
