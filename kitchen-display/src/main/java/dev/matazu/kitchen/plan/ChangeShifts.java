package dev.matazu.kitchen.plan;

import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Replaces the shifts of a kitchen. What is promised already stays promised; what was set by hand is over. */
@ApplicationScoped
public class ChangeShifts {

    private final PlanLock lock;
    private final EntityManager database;
    private final Event<KeepPlans.Changed> changed;

    ChangeShifts(PlanLock lock, EntityManager database, Event<KeepPlans.Changed> changed) {
        this.lock = lock;
        this.database = database;
        this.changed = changed;
    }

    /**
     * Those of all stations. One without any works as it is set by hand.
     *
     * @throws Problem 404 station-unknown; 422 places-out-of-range
     */
    @Transactional
    public void change(StoreId store, Map<StationCode, List<Shift>> week) {
        lock.take(store);
        Set<StationCode> before = end(store);
        week.forEach((station, shifts) -> {
            StationRow row = database.find(StationRow.class, new StationRow.Key(store.value(), station.value()));
            if (row == null) {
                throw Problem.notFound("station-unknown", station);
            }
            shifts.forEach(shift -> {
                row.mustHave(shift.places());
                database.persist(new ShiftRow(store, station, shift));
            });
            if (!shifts.isEmpty() || before.contains(station)) {
                row.followShifts();
            }
        });
        database.flush();
        changed.fire(new KeepPlans.Changed(store));
    }

    /** The stations that had any. */
    private Set<StationCode> end(StoreId store) {
        List<ShiftRow> rows = database.createQuery("from ShiftRow where storeId = :store", ShiftRow.class)
                .setParameter("store", store.value())
                .getResultList();
        rows.forEach(database::remove);
        database.flush();
        return rows.stream().map(ShiftRow::station).collect(Collectors.toSet());
    }
}
