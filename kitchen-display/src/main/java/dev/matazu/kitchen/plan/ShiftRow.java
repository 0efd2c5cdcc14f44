package dev.matazu.kitchen.plan;

import dev.matazu.platform.StoreId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalTime;

/** A {@link Shift} as the database keeps it. */
@Entity
@Table(schema = "kitchen", name = "shift")
@IdClass(ShiftRow.Key.class)
class ShiftRow {

    record Key(String storeId, String station, DayOfWeek weekday, LocalTime fromTime) {}

    @Id
    @Column(name = "store_id")
    private String storeId;

    @Id
    private String station;

    @Id
    @Enumerated(EnumType.STRING)
    private DayOfWeek weekday;

    @Id
    @Column(name = "from_time")
    private LocalTime fromTime;

    private int places;

    protected ShiftRow() {}

    ShiftRow(StoreId store, StationCode station, Shift shift) {
        this.storeId = store.value();
        this.station = station.value();
        this.weekday = shift.day();
        this.fromTime = shift.from();
        this.places = shift.places();
    }

    StationCode station() {
        return new StationCode(station);
    }

    Shift shift() {
        return new Shift(weekday, fromTime, places);
    }
}
