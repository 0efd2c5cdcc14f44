package dev.matazu.ordering;

import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads orders for pages and other rooms; takes no lock. */
@ApplicationScoped
public class ReadOrders {

    /** Read as a list: a stream would cut what it fetches along with each row to that row's own. */
    private static final String WITH_LINES = "select o from Order o left join fetch o.lines where ";

    private final EntityManager database;

    ReadOrders(EntityManager database) {
        this.database = database;
    }

    @Transactional
    public Optional<OrderView> of(OrderRef ref) {
        return Optional.ofNullable(database.find(Order.class, Order.Key.of(ref)))
                .map(Order::view);
    }

    /** @throws Problem 404 unknown-order, also when it is somebody else's */
    @Transactional
    public OrderView ofGuest(UUID id, Guest guest) {
        return database
                .createQuery(WITH_LINES + "o.key.id = :id and o.guest = :guest", Order.class)
                .setParameter("id", id)
                .setParameter("guest", guest.hash())
                .getResultList()
                .stream()
                .findFirst()
                .map(Order::view)
                .orElseThrow(() -> Problem.notFound("unknown-order"));
    }

    /** The orders of a guest since then, and those that are still open, newest first. */
    @Transactional
    public List<OrderView> latestOf(Guest guest, Instant since) {
        return database
                .createQuery(
                        WITH_LINES + "o.guest = :guest and (o.placedAt > :since or o.endedAt is null)"
                                + " order by o.placedAt desc",
                        Order.class)
                .setParameter("guest", guest.hash())
                .setParameter("since", since)
                .getResultList()
                .stream()
                .map(Order::view)
                .toList();
    }

    /** Open orders of all stores that this pickup code belongs to: one at most of each store. */
    @Transactional
    public List<OrderView> withCode(String code) {
        return database
                .createQuery(WITH_LINES + "o.code = :code and o.state in :states", Order.class)
                .setParameter("code", code)
                .setParameter("states", OrderState.OPEN)
                .getResultList()
                .stream()
                .map(Order::view)
                .toList();
    }

    /** Orders of a store in these states, and those that ended after a moment, oldest first. */
    @Transactional
    public List<OrderView> at(StoreId store, Collection<OrderState> states, Instant orEndedAfter) {
        return database
                .createQuery(
                        WITH_LINES + "o.key.store = :store and o.number is not null"
                                + " and (o.state in :states or o.endedAt > :after) order by o.placedAt",
                        Order.class)
                .setParameter("store", store.value())
                .setParameter("states", states)
                .setParameter("after", orEndedAfter)
                .getResultList()
                .stream()
                .map(Order::view)
                .toList();
    }
}
