package dev.matazu.ordering;

import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All lines that could not be made, numbered by order. */
@ApplicationScoped
class Shortages implements PanacheRepositoryBase<Shortage, Shortage.Key> {

    /** Of an order, oldest first. */
    List<Shortage> of(OrderRef order) {
        return list(
                "key.store = ?1 and key.order = ?2 order by key.no",
                order.store().value(),
                order.id());
    }

    /** @throws Problem 404 unknown-shortage */
    Shortage get(OrderRef order, int no) {
        return findByIdOptional(Shortage.Key.of(order, no)).orElseThrow(() -> Problem.notFound("unknown-shortage"));
    }

    /** The orders whose guests had time enough to answer. */
    @Transactional
    public List<OrderRef> overdue(Instant now) {
        return getEntityManager()
                .createQuery(
                        "select distinct s.key.store, s.key.order from Shortage s"
                                + " where s.state = OPEN and s.answerBy <= :now",
                        Object[].class)
                .setParameter("now", now)
                .getResultStream()
                .map(row -> new OrderRef(new StoreId((String) row[0]), (UUID) row[1]))
                .toList();
    }
}
