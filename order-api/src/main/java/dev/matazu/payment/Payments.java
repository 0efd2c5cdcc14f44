package dev.matazu.payment;

import dev.matazu.ordering.OrderRef;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Payments implements PanacheRepositoryBase<Payment, Payment.Key> {

    private static final String OF_ORDER = "key.store = ?1 and key.order = ?2 order by key.attempt desc";

    /** Writes an attempt, unless it is there already. */
    void begin(Payment attempt) {
        getEntityManager()
                .createQuery("insert into Payment (key, state, amount, currency, tries, createdAt, version)"
                        + " values (:key, :state, :amount, :currency, 0, :now, 0) on conflict do nothing")
                .setParameter("key", attempt.key())
                .setParameter("state", attempt.state())
                .setParameter("amount", attempt.amount().minor())
                .setParameter("currency", attempt.amount().currency().getCurrencyCode())
                .setParameter("now", attempt.createdAt())
                .executeUpdate();
    }

    /** The latest attempt. */
    @Transactional
    Optional<Payment> latest(OrderRef order) {
        return find(OF_ORDER, order.store().value(), order.id()).firstResultOptional();
    }

    /** The latest attempt, locked until the transaction ends; lock the order first. */
    Optional<Payment> latestLocked(OrderRef order) {
        return find(OF_ORDER, order.store().value(), order.id())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Orders whose payment the processor must still be told about now. */
    @Transactional
    List<OrderRef> wanted(Instant now) {
        return list("wanted is not null and nextTryAt <= ?1 order by nextTryAt", now).stream()
                .map(Payment::order)
                .toList();
    }

    /** Orders on whose payment nobody has said a word since this moment. */
    @Transactional
    List<OrderRef> unresolved(Instant createdBefore) {
        return list(
                        "state = ?1 and sessionId is not null and createdAt < ?2",
                        Payment.State.REQUIRES_PAYMENT,
                        createdBefore)
                .stream()
                .map(Payment::order)
                .toList();
    }

    @Transactional
    Optional<OrderRef> bySession(String session) {
        return find("sessionId", session).firstResultOptional().map(Payment::order);
    }
}
