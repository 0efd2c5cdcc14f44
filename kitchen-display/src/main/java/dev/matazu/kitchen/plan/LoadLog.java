package dev.matazu.kitchen.plan;

import dev.matazu.platform.Actor;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** Who let mobile orders in or kept them out, when and why. */
@ApplicationScoped
public class LoadLog {

    /**
     * One entry.
     *
     * @param what a {@link Step}, {@code KEEP_OPEN}, {@code KEEP_PAUSED}, {@code BY_ITSELF}, {@code STAFF_PAUSE} or
     *     {@code STAFF_RESUME}
     * @param waitSeconds of a usual order, null where that did not matter
     * @param station that decided, or null
     * @param by who; {@code load} is the kitchen itself
     */
    public record Entry(Instant at, String what, Integer waitSeconds, String station, Instant until, String by) {}

    static final Actor ITSELF = Actor.system("load");

    private final Session database;
    private final Clock clock;

    LoadLog(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a person decided. Keep it in the transaction that did it. */
    @Transactional
    public void keep(StoreId store, String what, Instant until, Actor actor) {
        write(store, new Entry(clock.instant(), what, null, null, until, actor.name()), actor);
    }

    void keep(StoreId store, Load load) {
        String station = load.station() == null ? null : load.station().value();
        int wait = Math.toIntExact(load.quoted().toSeconds());
        write(store, new Entry(clock.instant(), load.step().name(), wait, station, load.opensAt(), "load"), ITSELF);
    }

    private void write(StoreId store, Entry entry, Actor actor) {
        database.createNativeQuery("insert into kitchen.load_log (store_id, no, at, what, wait_seconds, station, until,"
                        + " actor_kind, actor_name) select :store, coalesce(max(no), 0) + 1, :at, :what,"
                        + " cast(:wait as integer), cast(:station as text), cast(:until as timestamptz), :kind, :name"
                        + " from kitchen.load_log where store_id = :store")
                .setParameter("store", store.value())
                .setParameter("at", entry.at())
                .setParameter("what", entry.what())
                .setParameter("wait", entry.waitSeconds())
                .setParameter("station", entry.station())
                .setParameter("until", entry.until())
                .setParameter("kind", actor.kind().name())
                .setParameter("name", actor.name())
                .executeUpdate();
    }

    /** The latest, newest first. */
    @Transactional
    public List<Entry> latest(StoreId store, int most) {
        return database
                .createNativeQuery(
                        "select at, what, wait_seconds, station, until, actor_name from kitchen.load_log"
                                + " where store_id = :store order by no desc limit :most",
                        Object[].class)
                .setParameter("store", store.value())
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(LoadLog::entry)
                .toList();
    }

    private static Entry entry(Object[] row) {
        Integer wait = row[2] == null ? null : ((Number) row[2]).intValue();
        return new Entry((Instant) row[0], (String) row[1], wait, (String) row[3], (Instant) row[4], (String) row[5]);
    }
}
