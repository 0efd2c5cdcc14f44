package dev.matazu.payment;

import dev.matazu.platform.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A move of a payment and who made it: written once, never changed. */
@Entity
@Table(schema = "ordering", name = "payment_event")
class PaymentEvent {

    @Embeddable
    record Key(
            @Column(name = "store_id") String store,
            @Column(name = "order_id") UUID order,
            @Column(name = "attempt") int attempt,
            @Column(name = "version") int version) {}

    @EmbeddedId
    private Key key;

    private String action;

    @Enumerated(EnumType.STRING)
    private PaymentState state;

    private Long amount;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind")
    private Actor.Kind actorKind;

    @Column(name = "actor_id")
    private String actorId;

    @Column(name = "actor_name")
    private String actorName;

    private String reason;
    private Instant at;

    protected PaymentEvent() {}

    PaymentEvent(Payment payment, String action, Long amount, Actor actor, String reason, Instant at) {
        Payment.Key of = payment.key();
        key = new Key(of.store(), of.order(), of.attempt(), payment.version());
        this.action = action;
        state = payment.state();
        this.amount = amount;
        actorKind = actor.kind();
        actorId = actor.id();
        actorName = actor.name();
        this.reason = reason;
        this.at = at;
    }

    PaymentView.Step step() {
        return new PaymentView.Step(action, state, amount, new Actor(actorKind, actorId, actorName), reason, at);
    }
}
