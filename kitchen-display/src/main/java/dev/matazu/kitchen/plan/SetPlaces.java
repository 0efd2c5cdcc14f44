package dev.matazu.kitchen.plan;

import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Tells how many pieces a station can make side by side just now. What is promised already stays promised. */
@ApplicationScoped
public class SetPlaces {

    private final PlanLock lock;
    private final EntityManager database;

    SetPlaces(PlanLock lock, EntityManager database) {
        this.lock = lock;
        this.database = database;
    }

    /** From 0, closed, up to the station's full places; else the problem {@code places-out-of-range}. */
    @Transactional
    public void set(StoreId store, StationCode station, int places) {
        lock.take(store);
        StationRow row = database.find(StationRow.class, new StationRow.Key(store.value(), station.value()));
        if (row == null) {
            throw Problem.notFound("station-unknown", station);
        }
        row.staff(places);
    }
}
