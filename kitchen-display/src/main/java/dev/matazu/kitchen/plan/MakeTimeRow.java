package dev.matazu.kitchen.plan;

import dev.matazu.kitchen.plan.learn.DayPart;
import dev.matazu.kitchen.plan.learn.Estimate;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** An estimate as the database keeps it. */
@Entity
@Table(schema = "kitchen", name = "make_time")
class MakeTimeRow {

    private static final String THE_STATION = "";
    private static final String ANY = "ANY";

    @Embeddable
    record Key(
            @Column(name = "store_id") String store,
            String station,
            String item,
            @Column(name = "day_part") String dayPart) {

        static Key ofItem(String store, String station, String item, DayPart part) {
            return new Key(store, station, item, part.name());
        }

        static Key ofStation(String store, String station) {
            return new Key(store, station, THE_STATION, ANY);
        }

        boolean isOfStation() {
            return item.equals(THE_STATION);
        }
    }

    @EmbeddedId
    private Key key;

    private double log;
    private int seen;
    private Instant at;

    protected MakeTimeRow() {}

    Key key() {
        return key;
    }

    Estimate estimate() {
        return new Estimate(log, seen, at);
    }

    void become(Estimate estimate) {
        log = estimate.log();
        seen = estimate.seen();
        at = estimate.at();
    }
}
