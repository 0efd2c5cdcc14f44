package dev.matazu.kitchen.ticket;

import dev.matazu.platform.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Who did what to a ticket; never changed, never deleted. */
@Entity
@Immutable
@Table(schema = "kitchen", name = "ticket_event")
class TicketEvent {

    @Embeddable
    record Key(
            @Column(name = "store_id") String store,
            @Column(name = "ticket_id") UUID ticket,
            @Column(name = "version") int version) {}

    private static final Set<String> UNDOABLE =
            Set.of("START", "BUMP", "PASS", "HAND_OVER", "RECALL", "CANNOT_MAKE", "REMAKE", "RUSH", "UNRUSH", "SEE");

    @EmbeddedId
    private Key key;

    private String action;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind")
    private Actor.Kind actorKind;

    @Column(name = "actor_id")
    private String actorId;

    @Column(name = "actor_name")
    private String actorName;

    private Instant at;

    /** What they said why; mostly null. */
    private String why;

    @JdbcTypeCode(SqlTypes.JSON)
    private Before before;

    protected TicketEvent() {}

    /** The event whose result is {@code after}. */
    TicketEvent(TicketView after, String action, String why, Actor actor, Instant at, Before before) {
        key = new Key(after.store().value(), after.id(), after.version());
        this.action = action;
        this.actorKind = actor.kind();
        this.actorId = actor.id();
        this.actorName = actor.name();
        this.at = at;
        this.why = why;
        this.before = before;
    }

    /** Of the ticket, after it. */
    int version() {
        return key.version();
    }

    boolean isRecall() {
        return action.equals("RECALL");
    }

    boolean isOfAllergy() {
        return action.equals("NOTE");
    }

    boolean isBy(Actor actor) {
        return actorKind == actor.kind() && Objects.equals(actorId, actor.id());
    }

    Instant at() {
        return at;
    }

    String actorName() {
        return actorName;
    }

    Before before() {
        return before;
    }

    /** Only work on lines is taken back; firing and withdrawing belong to whoever owns the order. */
    boolean undoable() {
        return UNDOABLE.contains(action);
    }
}
