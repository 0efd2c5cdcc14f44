package dev.matazu.kitchen.plan;

import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Tells how many pieces a station can make side by side just now. What is promised already stays promised. Where a
 * station works in shifts the number holds for a while, then they do; the number that they name ends it at once.
 */
@ApplicationScoped
public class SetPlaces {

    /** For how long: until the next shift, or to the end of the working day. */
    public enum Holds {
        SHIFT,
        DAY
    }

    private final PlanLock lock;
    private final Stations stations;
    private final EntityManager database;
    private final Event<KeepPlans.Changed> changed;

    SetPlaces(PlanLock lock, Stations stations, EntityManager database, Event<KeepPlans.Changed> changed) {
        this.lock = lock;
        this.stations = stations;
        this.database = database;
        this.changed = changed;
    }

    /** Until the next shift. */
    @Transactional
    public void set(StoreId store, StationCode station, int places) {
        set(store, station, places, Holds.SHIFT);
    }

    /** From 0, closed, up to the station's full places; else the problem {@code places-out-of-range}. */
    @Transactional
    public void set(StoreId store, StationCode station, int places, Holds holds) {
        lock.take(store);
        StationRow row = database.find(StationRow.class, new StationRow.Key(store.value(), station.value()));
        if (row == null) {
            throw Problem.notFound("station-unknown", station);
        }
        Roster roster = stations.rosters(store).stream()
                .filter(one -> one.station().code().equals(station))
                .findFirst()
                .orElseThrow();
        boolean asPlanned = places == roster.station().planned();
        row.staff(places, asPlanned ? null : roster.endOf(holds));
        changed.fire(new KeepPlans.Changed(store));
    }
}
