package dev.matazu.kitchen.print;

import dev.matazu.kitchen.print.PrintJob.What;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** What is to be printed, was printed and was given up. */
@ApplicationScoped
public class PrintJobs {

    /** Something can be sent now; rings once the transaction has been committed. */
    record Due() {}

    /** A piece of paper, and how it is told from all others of its printer. */
    record Wanted(What what, UUID ticket, int line, int piece, int copy, int nth, int ofAll) {}

    /** A printer that has something to do. */
    record DuePrinter(StoreId store, UUID id) {}

    private static final String COLUMNS =
            "store_id, no, printer_id, ticket_id, what, line_no, piece, copy, nth, of_all,"
                    + " unseen, asked_by, is_reprint, state, tries, unknown, error, made_at, ended_at";
    private static final String ON_PAPER = "(is_reprint or state in ('SENDING', 'PRINTED'))";

    private final Session database;
    private final Event<Due> due;
    private final Clock clock;

    PrintJobs(Session database, Event<Due> due, Clock clock) {
        this.database = database;
        this.due = due;
        this.clock = clock;
    }

    /**
     * Once, however often it is asked for. What was dropped because a screen had shown it, and none has shown what
     * happened since, waits again.
     *
     * @param askedBy null where nobody asked for it
     */
    void add(Printer printer, Wanted wanted, boolean unseen, String askedBy, boolean isReprint) {
        Instant now = clock.instant();
        database.createNativeQuery("""
                        insert into kitchen.print_job (store_id, printer_id, ticket_id, what, line_no, piece, copy, nth,
                            of_all, unseen, asked_by, is_reprint, state, tries, unknown, due_at, made_at)
                        values (:store, :printer, cast(:ticket as uuid), :what, :line, :piece, :copy, :nth, :all, :unseen,
                            cast(:by as text), :reprint, 'WAITING', 0, 0, :now, :now)
                        on conflict (store_id, printer_id, ticket_id, what, line_no, piece, copy) do update
                            set state = 'WAITING', ended_at = null, due_at = excluded.due_at, made_at = excluded.made_at
                            where print_job.state = 'DROPPED' and excluded.unseen""")
                .setParameter("store", printer.store().value())
                .setParameter("printer", printer.id())
                .setParameter("ticket", wanted.ticket())
                .setParameter("what", wanted.what().name())
                .setParameter("line", wanted.line())
                .setParameter("piece", wanted.piece())
                .setParameter("copy", wanted.copy())
                .setParameter("nth", wanted.nth())
                .setParameter("all", wanted.ofAll())
                .setParameter("unseen", unseen)
                .setParameter("by", askedBy)
                .setParameter("reprint", isReprint)
                .setParameter("now", now)
                .executeUpdate();
        due.fire(new Due());
    }

    /** The printers that have something of this ticket on paper, or may have. */
    List<UUID> onPaper(StoreId store, UUID ticket) {
        return printers(store, ticket, ON_PAPER);
    }

    /** The printers that were ever asked for this ticket. */
    List<UUID> asked(StoreId store, UUID ticket) {
        return printers(store, ticket, "true");
    }

    private List<UUID> printers(StoreId store, UUID ticket, String which) {
        return database.createNativeQuery(
                        "select distinct printer_id from kitchen.print_job where store_id = :store"
                                + " and ticket_id = :ticket and " + which,
                        Object.class)
                .setParameter("store", store.value())
                .setParameter("ticket", ticket)
                .getResultStream()
                .map(UUID.class::cast)
                .toList();
    }

    /** Everything that was ever to be printed of this ticket by this printer, oldest first. */
    List<PrintJob> of(Printer printer, UUID ticket) {
        return read("store_id = :store and printer_id = :printer and ticket_id = :ticket order by no", printer.store())
                .setParameter("printer", printer.id())
                .setParameter("ticket", ticket)
                .getResultStream()
                .map(row -> job((Object[]) row))
                .toList();
    }

    /** The latest, newest first. */
    @Transactional
    public List<PrintJob> latest(StoreId store, int atMost) {
        return read("store_id = :store order by no desc", store)
                .setMaxResults(atMost)
                .getResultStream()
                .map(row -> job((Object[]) row))
                .toList();
    }

    /** What a printer has to print next, even where its time has not come; locked. */
    Optional<PrintJob> next(StoreId store, UUID printer) {
        return read(
                        "store_id = :store and printer_id = :printer and state in ('WAITING', 'SENDING')"
                                + " order by no limit 1 for update",
                        store)
                .setParameter("printer", printer)
                .getResultStream()
                .map(row -> job((Object[]) row))
                .findFirst();
    }

    /** The printers whose next piece of paper can be sent now, or was being sent for too long. */
    @Transactional
    List<DuePrinter> duePrinters() {
        return database.createNativeQuery("""
                        select store_id, printer_id from (select distinct on (store_id, printer_id) store_id, printer_id,
                            due_at from kitchen.print_job where state in ('WAITING', 'SENDING')
                            order by store_id, printer_id, no) head
                        where due_at <= :now""", Object[].class)
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(row -> (Object[]) row)
                .map(row -> new DuePrinter(new StoreId((String) row[0]), (UUID) row[1]))
                .toList();
    }

    boolean isDue(PrintJob job) {
        return !database.createNativeQuery(
                        "select 1 from kitchen.print_job where store_id = :store and no = :no and due_at <= :now")
                .setParameter("store", job.store().value())
                .setParameter("no", job.no())
                .setParameter("now", clock.instant())
                .getResultList()
                .isEmpty();
    }

    /** Writes how it stands now. @param dueAt when it is sent next, or has to be back; null once it has ended */
    void write(PrintJob job, Instant dueAt) {
        database.createNativeQuery("""
                        update kitchen.print_job set state = :state, tries = :tries, unknown = :unknown, error = :error,
                            is_reprint = :reprint, ended_at = cast(:ended as timestamptz),
                            due_at = coalesce(cast(:due as timestamptz), due_at)
                        where store_id = :store and no = :no""")
                .setParameter("state", job.state().name())
                .setParameter("tries", job.tries())
                .setParameter("unknown", job.unknown())
                .setParameter("error", job.error() == null ? null : job.error().name())
                .setParameter("reprint", job.isReprint())
                .setParameter("ended", job.endedAt())
                .setParameter("due", dueAt)
                .setParameter("store", job.store().value())
                .setParameter("no", job.no())
                .executeUpdate();
    }

    /** Does not wait for the time of the next try. */
    void tryNow(StoreId store, UUID printer) {
        database.createNativeQuery("update kitchen.print_job set due_at = :now where store_id = :store"
                        + " and printer_id = :printer and state = 'WAITING'")
                .setParameter("now", clock.instant())
                .setParameter("store", store.value())
                .setParameter("printer", printer)
                .executeUpdate();
        due.fire(new Due());
    }

    void dropAll(StoreId store, UUID printer) {
        drop("printer_id = :key", store, printer);
    }

    /** Of a ticket that nobody makes any more. What is being sent is not stopped by that. */
    void dropWaiting(StoreId store, UUID ticket) {
        drop("ticket_id = :key and state = 'WAITING' and not is_reprint", store, ticket);
    }

    private void drop(String which, StoreId store, UUID key) {
        database.createNativeQuery("update kitchen.print_job set state = 'DROPPED', ended_at = :now"
                        + " where store_id = :store and state in ('WAITING', 'SENDING') and " + which)
                .setParameter("now", clock.instant())
                .setParameter("store", store.value())
                .setParameter("key", key)
                .executeUpdate();
    }

    /** What waits because no screen had shown it, and one has meanwhile. */
    void dropSeen(StoreId store, Collection<UUID> stillUnseen) {
        database.createNativeQuery("update kitchen.print_job set state = 'DROPPED', ended_at = :now"
                        + " where store_id = :store and state = 'WAITING' and unseen and not is_reprint"
                        + " and not (ticket_id = any(cast(:unseen as uuid[])))")
                .setParameter("now", clock.instant())
                .setParameter("store", store.value())
                .setParameter("unseen", stillUnseen.toArray(UUID[]::new))
                .executeUpdate();
    }

    private org.hibernate.query.NativeQuery<Object[]> read(String which, StoreId store) {
        return database.createNativeQuery(
                        "select " + COLUMNS + " from kitchen.print_job where " + which, Object[].class)
                .setParameter("store", store.value());
    }

    private static PrintJob job(Object[] row) {
        return new PrintJob(
                new StoreId((String) row[0]),
                ((Number) row[1]).longValue(),
                (UUID) row[2],
                (UUID) row[3],
                What.valueOf((String) row[4]),
                (Integer) row[5],
                (Integer) row[6],
                (Integer) row[7],
                (Integer) row[8],
                (Integer) row[9],
                (Boolean) row[10],
                (String) row[11],
                (Boolean) row[12],
                PrintJob.State.valueOf((String) row[13]),
                (Integer) row[14],
                (Integer) row[15],
                row[16] == null ? null : Trouble.valueOf((String) row[16]),
                (Instant) row[17],
                (Instant) row[18]);
    }
}
