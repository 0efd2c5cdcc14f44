package dev.matazu.ordering;

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
import org.hibernate.annotations.Immutable;

/** One move of an order and who made it; never changed, never deleted. */
@Entity
@Immutable
@Table(schema = "ordering", name = "order_event")
class OrderEvent {

    @Embeddable
    record Key(
            @Column(name = "store_id") String store,
            @Column(name = "order_id") UUID order,
            @Column(name = "version") int version) {}

    @EmbeddedId
    private Key key;

    private String action;

    @Enumerated(EnumType.STRING)
    private OrderState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind")
    private Actor.Kind actorKind;

    @Column(name = "actor_id")
    private String actorId;

    @Column(name = "actor_name")
    private String actorName;

    private String reason;
    private Instant at;

    protected OrderEvent() {}

    OrderEvent(Order.Key order, int version, String action, OrderState state, Actor actor, String reason, Instant at) {
        key = new Key(order.store(), order.id(), version);
        this.action = action;
        this.state = state;
        actorKind = actor.kind();
        actorId = actor.id();
        actorName = actor.name();
        this.reason = reason;
        this.at = at;
    }
}
