package dev.matazu.payment;

import dev.matazu.ordering.OrderRef;
import dev.matazu.platform.Actor;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Money that goes back to the guest: decided here, carried out by its instruction of the same number. */
@Entity
@Table(schema = "ordering", name = "refund")
class Refund {

    @Embeddable
    record Key(
            @Column(name = "store_id") String store,
            @Column(name = "order_id") UUID order,
            @Column(name = "attempt") int attempt,
            @Column(name = "no") int no) {

        static Key of(Payment.Key payment, int no) {
            return new Key(payment.store(), payment.order(), payment.attempt(), no);
        }

        OrderRef orderRef() {
            return new OrderRef(new StoreId(store), order);
        }
    }

    @EmbeddedId
    private Key key;

    private long amount;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<RefundView.Line> lines;

    private String reason;
    private String note;

    @Column(name = "request_key")
    private String requestKey;

    @Enumerated(EnumType.STRING)
    private RefundView.State state;

    @Column(name = "processor_id")
    private String processorId;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind")
    private Actor.Kind actorKind;

    @Column(name = "actor_id")
    private String actorId;

    @Column(name = "actor_name")
    private String actorName;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Refund() {}

    Refund(Key key, Refunding what, Actor actor, Instant now) {
        this.key = key;
        amount = what.amount();
        lines = what.lines();
        reason = what.reason();
        note = what.note();
        requestKey = what.requestKey();
        state = RefundView.State.REQUESTED;
        actorKind = actor.kind();
        actorId = actor.id();
        actorName = actor.name();
        decidedAt = now;
    }

    Key key() {
        return key;
    }

    long amount() {
        return amount;
    }

    /** Empty where an amount goes back. */
    List<RefundView.Line> lines() {
        return lines;
    }

    RefundView.State state() {
        return state;
    }

    /** What the asker calls it; null by the service itself. */
    String requestKey() {
        return requestKey;
    }

    String processorId() {
        return processorId;
    }

    void paid(String id, Instant now) {
        processorId = id;
        state = RefundView.State.PAID;
        endedAt = now;
    }

    void failed(String id, Instant now) {
        processorId = id;
        state = RefundView.State.FAILED;
        endedAt = now;
    }

    RefundView view(String currency) {
        return new RefundView(
                key.attempt(),
                key.no(),
                Money.of(amount, currency),
                lines,
                reason,
                note,
                state,
                new Actor(actorKind, actorId, actorName),
                decidedAt,
                endedAt);
    }
}
