package dev.matazu.ordering;

import dev.matazu.platform.Actor;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** All orders; every move is logged and announced here. */
@ApplicationScoped
class Orders implements PanacheRepositoryBase<Order, Order.Key> {

    private final Event<OrderMoved> moved;
    private final Clock clock;

    Orders(Event<OrderMoved> moved, Clock clock) {
        this.moved = moved;
        this.clock = clock;
    }

    /**
     * Locked until the transaction ends: the first lock of every change. Who has read the order before in the same
     * transaction keeps what was read.
     *
     * @throws Problem 404 unknown-order
     */
    Order locked(OrderRef ref) {
        return lockedIfAny(ref).orElseThrow(() -> Problem.notFound("unknown-order"));
    }

    Optional<Order> lockedIfAny(OrderRef ref) {
        return Optional.ofNullable(findById(Order.Key.of(ref), LockModeType.PESSIMISTIC_WRITE));
    }

    /** The orders for which this holds at {@code :moment}, as the sweeps look for them. */
    @Transactional
    public List<OrderRef> which(String condition, Instant moment) {
        return getEntityManager()
                .createQuery("select o.key.store, o.key.id from Order o where " + condition, Object[].class)
                .setParameter("moment", moment)
                .getResultStream()
                .map(row -> new OrderRef(new StoreId((String) row[0]), (UUID) row[1]))
                .toList();
    }

    void place(Order order, Actor actor) {
        persist(order);
        getEntityManager().persist(order.event("PLACE", actor, clock.instant()));
        flush();
    }

    void move(Order order, OrderState.Action action, Actor actor) {
        change(order, action, actor, one -> one.move(action, clock.instant()));
    }

    /** Applies a change that counts as this action. @throws Problem 409 order-moved-on */
    void change(Order order, OrderState.Action action, Actor actor, Consumer<Order> change) {
        OrderState from = order.state();
        Instant now = clock.instant();
        change.accept(order);
        getEntityManager().persist(order.event(action.name(), actor, now));
        flush();
        moved.fire(new OrderMoved(order.view(), from, actor));
    }

    /** Applies and logs a change that moves nothing. */
    void edit(Order order, Actor actor, Consumer<Order> change) {
        change.accept(order);
        getEntityManager().persist(order.event("EDIT", actor, clock.instant()));
        changed(order, actor);
    }

    /** Tells of a change that moved nothing. */
    void changed(Order order, Actor actor) {
        flush();
        moved.fire(new OrderMoved(order.view(), order.state(), actor));
    }
}
