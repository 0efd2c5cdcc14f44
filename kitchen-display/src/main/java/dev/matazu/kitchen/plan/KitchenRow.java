package dev.matazu.kitchen.plan;

import dev.matazu.platform.LocalText;
import dev.matazu.platform.StoreId;
import dev.matazu.platform.StoreTime;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A kitchen as the database keeps it. Its row is also the lock of the store's plan. */
@Entity
@Table(schema = "kitchen", name = "kitchen")
class KitchenRow {

    @Id
    @Column(name = "store_id")
    private String storeId;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalText names;

    private String zone;

    @Enumerated(EnumType.STRING)
    @Column(name = "ready_by")
    private ReadyBy readyBy;

    @Column(name = "warn_after_seconds")
    private int warnAfterSeconds;

    @Column(name = "late_after_seconds")
    private int lateAfterSeconds;

    /** Not among what a kitchen is opened with: {@link SetAges} says so. */
    @Column(name = "uncollected_after_seconds", updatable = false)
    private int uncollectedAfterSeconds = 900;

    /** Not among what a kitchen is opened with: {@link SwitchLearning} says so. */
    @Column(updatable = false)
    private boolean learns = true;

    protected KitchenRow() {}

    KitchenRow(KitchenSetup setup) {
        storeId = setup.store().value();
        names = setup.name();
        zone = setup.zone().getId();
        readyBy = setup.readyBy();
        warnAfterSeconds = Math.toIntExact(setup.warnAfter().toSeconds());
        lateAfterSeconds = Math.toIntExact(setup.lateAfter().toSeconds());
    }

    KitchenSetup setup(List<Station> stations) {
        return new KitchenSetup(
                new StoreId(storeId),
                names,
                zone(),
                readyBy,
                Duration.ofSeconds(warnAfterSeconds),
                Duration.ofSeconds(lateAfterSeconds),
                stations);
    }

    Ages ages() {
        return new Ages(
                Duration.ofSeconds(warnAfterSeconds),
                Duration.ofSeconds(lateAfterSeconds),
                Duration.ofSeconds(uncollectedAfterSeconds));
    }

    /** Whether make times follow what is bumped. */
    boolean learns() {
        return learns;
    }

    ReadyBy readyBy() {
        return readyBy;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    StoreTime time() {
        return new StoreTime(zone());
    }
}
