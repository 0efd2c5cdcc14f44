package dev.matazu.kitchen.print;

import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Adds a store's printers, changes and removes them. Only the owner may say where one is. */
@ApplicationScoped
public class ChangePrinters {

    private static final String STATIONS = "string_to_array(:stations, ' ')";

    private final Session database;
    private final PrintJobs jobs;
    private final Event<PrintersChanged> changed;
    private final Clock clock;

    ChangePrinters(Session database, PrintJobs jobs, Event<PrintersChanged> changed, Clock clock) {
        this.database = database;
        this.jobs = jobs;
        this.changed = changed;
        this.clock = clock;
    }

    @Transactional
    public UUID add(StoreId store, PrinterSetup setup) {
        UUID id = UUID.randomUUID();
        bound(
                        database.createNativeQuery(
                                "insert into kitchen.printer (store_id, id, name, host, port, prints, stations, prints_when,"
                                        + " columns, language, added_at) values (:store, :id, :name, :host, :port, :prints, "
                                        + STATIONS + ", :when, :columns, :language, :now)"),
                        setup)
                .setParameter("store", store.value())
                .setParameter("id", id)
                .setParameter("now", clock.instant())
                .executeUpdate();
        changed.fire(new PrintersChanged(store));
        return id;
    }

    /** What waits is sent to where it is now. @throws Problem 404 unknown-printer */
    @Transactional
    public void change(StoreId store, UUID id, PrinterSetup setup) {
        int found = bound(
                        database.createNativeQuery(
                                "update kitchen.printer set name = :name, host = :host, port = :port, prints = :prints,"
                                        + " stations = " + STATIONS + ", prints_when = :when, columns = :columns,"
                                        + " language = :language where store_id = :store and id = :id and removed_at is null"),
                        setup)
                .setParameter("store", store.value())
                .setParameter("id", id)
                .executeUpdate();
        require(found == 1);
        jobs.tryNow(store, id);
        changed.fire(new PrintersChanged(store));
    }

    /** What waits for it is not printed any more. @throws Problem 404 unknown-printer */
    @Transactional
    public void remove(StoreId store, UUID id) {
        int found = database.createNativeQuery("update kitchen.printer set removed_at = :now, trouble = null,"
                        + " trouble_since = null where store_id = :store and id = :id and removed_at is null")
                .setParameter("now", clock.instant())
                .setParameter("store", store.value())
                .setParameter("id", id)
                .executeUpdate();
        require(found == 1);
        jobs.dropAll(store, id);
        changed.fire(new PrintersChanged(store));
    }

    private static void require(boolean found) {
        if (!found) {
            throw Problem.notFound("unknown-printer");
        }
    }

    private static NativeQuery<?> bound(NativeQuery<?> statement, PrinterSetup setup) {
        return statement
                .setParameter("name", setup.name().strip())
                .setParameter("host", setup.host())
                .setParameter("port", setup.port())
                .setParameter("prints", setup.prints().name())
                .setParameter(
                        "stations",
                        setup.stations().stream().map(Object::toString).sorted().collect(Collectors.joining(" ")))
                .setParameter("when", setup.when().name())
                .setParameter("columns", setup.columns())
                .setParameter("language", setup.language().getLanguage());
    }
}
