package dev.matazu.ordering;

import dev.matazu.platform.StoreId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Everybody who was asked. */
@ApplicationScoped
class StopQuestions implements PanacheRepositoryBase<StopQuestion, StopQuestion.Key> {

    private static final Set<OrderState> WAITED_FOR = EnumSet.of(
            OrderState.AWAITING_PAYMENT,
            OrderState.PLACED,
            OrderState.ARRIVED,
            OrderState.FIRED,
            OrderState.IN_PREPARATION);

    private static final Set<StopAnswer> OPEN = EnumSet.of(StopAnswer.ASKED, StopAnswer.WAITS);

    static boolean isWaitedFor(OrderState state) {
        return WAITED_FOR.contains(state);
    }

    Optional<StopQuestion> latest(OrderRef order) {
        return find(
                        "key.store = ?1 and key.order = ?2 order by key.stop desc",
                        order.store().value(),
                        order.id())
                .firstResultOptional();
    }

    /** Those who wait for something of this store and have not been asked about this stop. */
    @Transactional
    public List<OrderRef> unasked(StoreId store, int stop) {
        return refs(
                "select o.key.store, o.key.id from Order o where o.key.store = :store and o.state in :states"
                        + " and not exists (select 1 from StopQuestion q where q.key.store = o.key.store"
                        + " and q.key.order = o.key.id and q.key.stop = :stop)",
                store,
                stop,
                WAITED_FOR);
    }

    /** The stores at which somebody was asked and has not heard that the kitchen runs again. */
    @Transactional
    public List<StoreId> stores() {
        return getEntityManager()
                .createQuery("select distinct q.key.store from StopQuestion q where q.state in :open", String.class)
                .setParameter("open", OPEN)
                .getResultStream()
                .map(StoreId::new)
                .toList();
    }

    /** Those who were asked about another stop than this one and have not heard that it is over. */
    @Transactional
    public List<OrderRef> untold(StoreId store, int stop) {
        return refs(
                "select distinct q.key.store, q.key.order from StopQuestion q where q.key.store = :store"
                        + " and q.state in :states and q.key.stop <> :stop",
                store,
                stop,
                OPEN);
    }

    /** Those who were asked about this stop and wait. */
    @Transactional
    public List<OrderRef> asked(StoreId store, int stop) {
        return refs(
                "select q.key.store, q.key.order from StopQuestion q where q.key.store = :store"
                        + " and q.state in :states and q.key.stop = :stop",
                store,
                stop,
                OPEN);
    }

    List<StopQuestion> open(OrderRef order) {
        return list(
                "key.store = ?1 and key.order = ?2 and state in ?3",
                order.store().value(),
                order.id(),
                OPEN);
    }

    private List<OrderRef> refs(String query, StoreId store, int stop, Set<? extends Enum<?>> states) {
        return getEntityManager()
                .createQuery(query, Object[].class)
                .setParameter("store", store.value())
                .setParameter("stop", stop)
                .setParameter("states", states)
                .getResultStream()
                .map(row -> new OrderRef(new StoreId((String) row[0]), (UUID) row[1]))
                .toList();
    }
}
