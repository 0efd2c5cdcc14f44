package dev.matazu.kitchen.plan;

import dev.matazu.platform.LocalText;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A station as the database keeps it. */
@Entity
@Table(schema = "kitchen", name = "station")
@IdClass(StationRow.Key.class)
class StationRow {

    record Key(String storeId, String code) {}

    @Id
    @Column(name = "store_id")
    private String storeId;

    @Id
    private String code;

    private int position;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalText names;

    private int places;

    @Column(name = "full_places")
    private int fullPlaces;

    @Column(name = "per_place")
    private int perPlace;

    @Column(name = "by_hand_until")
    private Instant byHandUntil;

    protected StationRow() {}

    StationRow(StoreId store, int position, Station station) {
        this.storeId = store.value();
        this.code = station.code().value();
        this.position = position;
        this.names = station.name();
        this.places = station.places();
        this.fullPlaces = station.fullPlaces();
        this.perPlace = station.perPlace();
    }

    /** @param until when the shifts hold again; null where there are none */
    void staff(int places, Instant until) {
        mustHave(places);
        this.places = places;
        byHandUntil = until;
    }

    /** What was set by hand is over. */
    void followShifts() {
        staff(fullPlaces, null);
    }

    /** @throws Problem 422 places-out-of-range */
    void mustHave(int places) {
        if (places < 0 || places > fullPlaces) {
            throw Problem.invalid("places-out-of-range", fullPlaces).with("fullPlaces", fullPlaces);
        }
    }
}
