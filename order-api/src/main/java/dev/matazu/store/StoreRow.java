package dev.matazu.store;

import dev.matazu.platform.LocalText;
import dev.matazu.platform.StoreId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The row of a {@link Store}. */
@Entity
@DynamicUpdate
@Table(schema = "ordering", name = "store")
class StoreRow {

    @Id
    private String id;

    private int position;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalText names;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalText addresses;

    private String zone;
    private String currency;

    @JdbcTypeCode(SqlTypes.JSON)
    private StoreSettings settings;

    private boolean paused;

    @Column(name = "paused_until")
    private Instant pausedUntil;

    @Column(name = "pause_reason")
    private String pauseReason;

    protected StoreRow() {}

    StoreRow(Store store, int position) {
        id = store.id().value();
        this.position = position;
        names = store.name();
        addresses = store.address();
        zone = store.zone().getId();
        currency = store.currency().getCurrencyCode();
        settings = store.settings();
    }

    void pause(Instant until, String reason) {
        paused = true;
        pausedUntil = until;
        pauseReason = reason;
    }

    void resume() {
        paused = false;
        pausedUntil = null;
        pauseReason = null;
    }

    void work(StoreSettings as) {
        settings = as;
    }

    Store store() {
        return new Store(
                new StoreId(id),
                names,
                addresses,
                ZoneId.of(zone),
                Currency.getInstance(currency),
                settings,
                paused,
                pausedUntil,
                pauseReason);
    }
}
