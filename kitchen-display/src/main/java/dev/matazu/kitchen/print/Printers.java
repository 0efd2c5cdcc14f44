package dev.matazu.kitchen.print;

import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The printers of the stores, and how they are. */
@ApplicationScoped
public class Printers {

    private static final String COLUMNS = "store_id, id, name, host, port, prints, array_to_string(stations, ' '),"
            + " prints_when, columns, language, trouble, trouble_since, printed_at";

    /**
     * How a printer is.
     *
     * @param trouble null while it prints
     * @param printedAt null where it never printed anything
     * @param waiting how many pieces of paper wait for it
     */
    public record Condition(Printer printer, Trouble trouble, Instant troubleSince, Instant printedAt, long waiting) {}

    private final Session database;

    Printers(Session database) {
        this.database = database;
    }

    /** In the order in which they were added. */
    @Transactional
    public List<Printer> of(StoreId store) {
        return conditions(store).stream().map(Condition::printer).toList();
    }

    @Transactional
    public Optional<Printer> of(StoreId store, UUID id) {
        return of(store).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** In the order in which they were added. */
    @Transactional
    public List<Condition> conditions(StoreId store) {
        List<?> rows = database.createNativeQuery(
                        "select " + COLUMNS
                                + ", (select count(*) from kitchen.print_job j where j.store_id = p.store_id"
                                + " and j.printer_id = p.id and j.state in ('WAITING', 'SENDING'))"
                                + " from kitchen.printer p where store_id = :store and removed_at is null order by added_at",
                        Object[].class)
                .setParameter("store", store.value())
                .getResultList();
        return rows.stream().map(row -> condition((Object[]) row)).toList();
    }

    /** The stores that print what no screen has shown. */
    @Transactional
    public List<StoreId> storesThatFallBack() {
        return database.createNativeQuery(
                        "select distinct store_id from kitchen.printer where prints_when = 'FALLBACK'"
                                + " and removed_at is null",
                        Object.class)
                .getResultStream()
                .map(store -> new StoreId((String) store))
                .toList();
    }

    private static Condition condition(Object[] row) {
        PrinterSetup setup = new PrinterSetup(
                (String) row[2],
                (String) row[3],
                (Integer) row[4],
                PrinterSetup.Prints.valueOf((String) row[5]),
                Arrays.stream(((String) row[6]).split(" "))
                        .filter(code -> !code.isEmpty())
                        .map(StationCode::new)
                        .collect(Collectors.toSet()),
                PrinterSetup.When.valueOf((String) row[7]),
                (Integer) row[8],
                Locale.forLanguageTag((String) row[9]));
        return new Condition(
                new Printer(new StoreId((String) row[0]), (UUID) row[1], setup),
                row[10] == null ? null : Trouble.valueOf((String) row[10]),
                (Instant) row[11],
                (Instant) row[12],
                ((Number) row[13]).longValue());
    }
}
