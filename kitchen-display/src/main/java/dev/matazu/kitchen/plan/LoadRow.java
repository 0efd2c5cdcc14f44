package dev.matazu.kitchen.plan;

import dev.matazu.platform.StoreId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A {@link Load} as the database keeps it. Locked while it is decided. */
@Entity
@Table(schema = "kitchen", name = "load")
class LoadRow {

    @Id
    @Column(name = "store_id")
    private String storeId;

    @Enumerated(EnumType.STRING)
    private Step step = Step.OPEN;

    @Column(name = "wait_seconds")
    private int waitSeconds;

    @Column(name = "changed_wait")
    private int changedWait;

    private Instant since;
    private String station;

    @Column(name = "opens_at")
    private Instant opensAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "override_to")
    private Load.Override.To overrideTo;

    @Column(name = "override_until")
    private Instant overrideUntil;

    @Column(name = "override_by")
    private String overrideBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private LoadRules rules;

    protected LoadRow() {}

    LoadRow(StoreId store, Instant now) {
        storeId = store.value();
        since = now;
    }

    Throttle throttle() {
        return new Throttle(step, Duration.ofSeconds(changedWait), since);
    }

    void weighed(Throttle throttle, Duration wait, StationCode where, Instant opens) {
        step = throttle.step();
        changedWait = Math.toIntExact(throttle.quoted().toSeconds());
        since = throttle.since();
        waitSeconds = Math.toIntExact(wait.toSeconds());
        station = where == null ? null : where.value();
        opensAt = opens;
    }

    void override(Load.Override other) {
        overrideTo = other == null ? null : other.to();
        overrideUntil = other == null ? null : other.until();
        overrideBy = other == null ? null : other.by();
    }

    void rule(LoadRules other) {
        rules = other;
    }

    Optional<LoadRules> rules() {
        return Optional.ofNullable(rules);
    }

    Load load() {
        return new Load(
                step,
                Duration.ofSeconds(waitSeconds),
                station == null ? null : new StationCode(station),
                since,
                opensAt,
                overrideTo == null ? null : new Load.Override(overrideTo, overrideUntil, overrideBy));
    }
}
