package dev.matazu.payment;

import dev.matazu.ordering.OrderRef;
import dev.matazu.platform.Actor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All attempts to pay; every move is recorded and announced here. Lock the order first. */
@ApplicationScoped
class Payments implements PanacheRepositoryBase<Payment, Payment.Key> {

    private static final String OF_ORDER = "key.store = ?1 and key.order = ?2 order by key.attempt desc";

    private final Event<PaymentMoved> moved;
    private final Clock clock;

    Payments(Event<PaymentMoved> moved, Clock clock) {
        this.moved = moved;
        this.clock = clock;
    }

    /** Writes an attempt, unless it is there already. */
    void begin(Payment attempt) {
        getEntityManager()
                .createQuery(
                        "insert into Payment (key, state, edit, amount, refunded, currency, cameBy, createdAt, version)"
                                + " values (:key, :state, :edit, :amount, 0, :currency, :cameBy, :now, 0)"
                                + " on conflict do nothing")
                .setParameter("key", attempt.key())
                .setParameter("state", attempt.state())
                .setParameter("edit", attempt.edit())
                .setParameter("amount", attempt.amount().minor())
                .setParameter("currency", attempt.amount().currency().getCurrencyCode())
                .setParameter("cameBy", attempt.cameBy())
                .setParameter("now", attempt.createdAt())
                .executeUpdate();
    }

    /** Locked until the transaction ends, with the order's others: refunds are numbered by order. */
    Payment locked(Payment.Key key) {
        return locked(key.orderRef()).stream()
                .filter(payment -> payment.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** Of an order, newest first, locked until the transaction ends. */
    List<Payment> locked(OrderRef order) {
        List<Payment> all = find(OF_ORDER, order.store().value(), order.id())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        all.forEach(this::asItIs);
        return all;
    }

    /** Who has read it in this transaction before locking it has it as it was then: others may have moved it since. */
    private Payment asItIs(Payment payment) {
        flush();
        getEntityManager().refresh(payment);
        return payment;
    }

    @Transactional
    Payment read(Payment.Key key) {
        return findById(key);
    }

    /** Of an order, newest first. */
    @Transactional
    List<Payment> of(OrderRef order) {
        return list(OF_ORDER, order.store().value(), order.id());
    }

    @Transactional
    Optional<Payment> latest(OrderRef order) {
        return of(order).stream().findFirst();
    }

    /** @param amount in the smallest unit; null for a move of the whole */
    void move(Payment payment, PaymentState.Action action, Long amount, Actor actor, String reason) {
        payment.move(action);
        getEntityManager().persist(new PaymentEvent(payment, action.name(), amount, actor, reason, clock.instant()));
        flush();
        moved.fire(new PaymentMoved(payment.order(), payment.key().attempt(), action, payment.state()));
    }

    List<PaymentView.Step> steps(Payment.Key key) {
        return getEntityManager()
                .createQuery(
                        "from PaymentEvent where key.store = :store and key.order = :order and key.attempt = :attempt"
                                + " order by key.version",
                        PaymentEvent.class)
                .setParameter("store", key.store())
                .setParameter("order", key.order())
                .setParameter("attempt", key.attempt())
                .getResultList()
                .stream()
                .map(PaymentEvent::step)
                .toList();
    }

    /** Unpaid attempts of which nobody has said a word since this moment. */
    @Transactional
    List<Payment.Key> unresolved(Instant createdBefore) {
        return list(
                        "state in (?1, ?2) and createdAt < ?3",
                        PaymentState.REQUIRES_PAYMENT,
                        PaymentState.REQUIRES_ACTION,
                        createdBefore)
                .stream()
                .map(Payment::key)
                .toList();
    }

    /** Reserved money that can be taken only until then. */
    @Transactional
    List<Payment.Key> lapsing(Instant before) {
        return list("state = ?1 and captureBefore < ?2", PaymentState.AUTHORISED, before).stream()
                .map(Payment::key)
                .toList();
    }

    @Transactional
    Optional<Payment.Key> bySession(String session) {
        return find("sessionId", session).firstResultOptional().map(Payment::key);
    }

    @Transactional
    Optional<Payment.Key> byIntent(String intent) {
        return find("intentId", intent).firstResultOptional().map(Payment::key);
    }
}
