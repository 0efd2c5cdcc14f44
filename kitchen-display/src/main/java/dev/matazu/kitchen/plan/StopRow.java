package dev.matazu.kitchen.plan;

import dev.matazu.platform.Actor;
import dev.matazu.platform.StoreId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** A {@link Stop} as the database keeps it, and how it ended. */
@Entity
@Table(schema = "kitchen", name = "stop")
class StopRow {

    @Embeddable
    record Key(@Column(name = "store_id") String storeId, int no) {}

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private Stop.Reason reason;

    private Instant since;
    private Instant until;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind")
    private Actor.Kind actorKind;

    @Column(name = "actor_name")
    private String actorName;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_actor_kind")
    private Actor.Kind endActorKind;

    @Column(name = "end_actor_name")
    private String endActorName;

    protected StopRow() {}

    StopRow(StoreId store, int no, Instant now) {
        key = new Key(store.value(), no);
        since = now;
    }

    void say(Stop.Reason why, Instant expected, Actor actor) {
        reason = why;
        until = expected;
        actorKind = actor.kind();
        actorName = actor.name();
    }

    void end(Actor actor, Instant now) {
        endedAt = now;
        endActorKind = actor.kind();
        endActorName = actor.name();
    }

    boolean isOpen() {
        return endedAt == null;
    }

    StoreId store() {
        return new StoreId(key.storeId());
    }

    Stop stop() {
        return new Stop(key.no(), reason, since, until, actorName);
    }
}
