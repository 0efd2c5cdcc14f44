package dev.matazu.kitchen.print;

import dev.matazu.kitchen.plan.KitchenSetup;
import dev.matazu.kitchen.plan.Kitchens;
import dev.matazu.kitchen.print.PrintJob.State;
import dev.matazu.kitchen.ticket.ReadTickets;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Takes a printer's next piece of paper in hand, and writes down what became of it. Between the two no transaction is
 * open; who has it in hand is known by how often it was tried, so one who comes back too late changes nothing.
 */
@ApplicationScoped
class TrySend {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final int FIRST_WAITS = 4;

    /** Something to send now. */
    record InHand(Printer printer, PrintJob job, Slip slip) {}

    private final Session database;
    private final Printers printers;
    private final PrintJobs jobs;
    private final ReadTickets tickets;
    private final Kitchens kitchens;
    private final LayOut layOut;
    private final PrintConfig config;
    private final Event<PrintersChanged> changed;
    private final Clock clock;

    TrySend(
            Session database,
            Printers printers,
            PrintJobs jobs,
            ReadTickets tickets,
            Kitchens kitchens,
            LayOut layOut,
            PrintConfig config,
            Event<PrintersChanged> changed,
            Clock clock) {
        this.database = database;
        this.printers = printers;
        this.jobs = jobs;
        this.tickets = tickets;
        this.kitchens = kitchens;
        this.layOut = layOut;
        this.config = config;
        this.changed = changed;
        this.clock = clock;
    }

    /** Empty where another has it in hand, its time has not come, or nothing is to be printed. */
    @Transactional
    Optional<InHand> take(StoreId store, UUID id) {
        if (!isOurs(store, id, " skip locked")) {
            return Optional.empty();
        }
        Printer printer = printers.of(store, id).orElseThrow();
        while (true) {
            Optional<PrintJob> next = jobs.next(store, id).filter(jobs::isDue);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            PrintJob job = next.get();
            if (job.state() == State.SENDING) {
                failed(job, Trouble.SENDER_DIED, clock.instant());
                continue;
            }
            Optional<Slip> slip = slip(printer, job);
            if (slip.isPresent()) {
                PrintJob sending =
                        job.with(State.SENDING, job.tries() + 1, job.unknown(), job.error(), job.isReprint(), null);
                jobs.write(sending, clock.instant().plus(config.sendingAtMost()));
                return Optional.of(new InHand(printer, sending, slip.get()));
            }
            jobs.write(
                    job.with(State.DROPPED, job.tries(), job.unknown(), null, job.isReprint(), clock.instant()), null);
        }
    }

    /** @param trouble null where the printer has confirmed it */
    @Transactional
    void done(PrintJob job, Trouble trouble) {
        isOurs(job.store(), job.printer(), "");
        Optional<PrintJob> now = jobs.next(job.store(), job.printer())
                .filter(one -> one.no() == job.no() && one.state() == State.SENDING && one.tries() == job.tries());
        if (now.isEmpty()) {
            return;
        }
        Instant at = clock.instant();
        if (trouble == null) {
            jobs.write(job.with(State.PRINTED, job.tries(), job.unknown(), null, job.isReprint(), at), null);
            printed(job, at);
        } else {
            failed(job, trouble, at.plus(pause(job.tries())));
        }
    }

    private Optional<Slip> slip(Printer printer, PrintJob job) {
        KitchenSetup kitchen = kitchens.of(job.store()).orElseThrow();
        return job.ticket() == null
                ? Optional.of(layOut.test(printer, job, kitchen))
                : tickets.of(job.store(), job.ticket())
                        .filter(ticket -> Needed.is(job, printer, ticket))
                        .map(ticket -> layOut.of(printer, job, ticket, kitchen));
    }

    private void failed(PrintJob job, Trouble trouble, Instant again) {
        Instant now = clock.instant();
        int unknown = job.unknown() + (trouble.leavesUnknown() ? 1 : 0);
        boolean givesUp = !now.isBefore(job.madeAt().plus(config.giveUpAfter())) || unknown >= config.unknownAtMost();
        jobs.write(
                job.with(
                        givesUp ? State.GIVEN_UP : State.WAITING,
                        job.tries(),
                        unknown,
                        trouble,
                        job.isReprint() || trouble.leavesUnknown(),
                        givesUp ? now : null),
                again);
        in(job, trouble, now);
    }

    private static Duration pause(int tries) {
        Duration wait = Duration.ofSeconds(2L << Math.min(tries - 1, FIRST_WAITS));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** Locks the printer's row, before any of its jobs. */
    private boolean isOurs(StoreId store, UUID id, String how) {
        return !database.createNativeQuery("select id from kitchen.printer where store_id = :store and id = :id"
                        + " and removed_at is null for no key update" + how)
                .setParameter("store", store.value())
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    private void printed(PrintJob job, Instant at) {
        boolean wasInTrouble = set("trouble = null, trouble_since = null", "trouble is not null", job, "OK", at);
        set("printed_at = :at", "true", job, "OK", at);
        if (wasInTrouble) {
            changed.fire(new PrintersChanged(job.store()));
        }
    }

    private void in(PrintJob job, Trouble trouble, Instant at) {
        if (set(
                "trouble = :trouble, trouble_since = coalesce(trouble_since, :at)",
                "trouble is distinct from :trouble",
                job,
                trouble.name(),
                at)) {
            changed.fire(new PrintersChanged(job.store()));
        }
    }

    private boolean set(String what, String where, PrintJob job, String trouble, Instant at) {
        var update = database.createNativeQuery("update kitchen.printer set " + what
                        + " where store_id = :store and id = :id and removed_at is null and " + where)
                .setParameter("store", job.store().value())
                .setParameter("id", job.printer());
        if (what.contains(":trouble")) {
            update.setParameter("trouble", trouble);
        }
        if (what.contains(":at")) {
            update.setParameter("at", at);
        }
        return update.executeUpdate() == 1;
    }
}
