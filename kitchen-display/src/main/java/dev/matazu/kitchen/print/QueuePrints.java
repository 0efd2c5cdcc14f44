package dev.matazu.kitchen.print;

import dev.matazu.kitchen.print.PrintJob.What;
import dev.matazu.kitchen.print.PrintJobs.Wanted;
import dev.matazu.kitchen.print.PrinterSetup.Prints;
import dev.matazu.kitchen.ticket.ReadTickets;
import dev.matazu.kitchen.ticket.TicketChanged;
import dev.matazu.kitchen.ticket.TicketState;
import dev.matazu.kitchen.ticket.TicketView;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Decides what is printed, in the transaction in which it is decided what is cooked: a ticket that the kitchen has is on
 * its way to its printers, or neither is.
 */
@ApplicationScoped
public class QueuePrints {

    private final Printers printers;
    private final PrintJobs jobs;
    private final ReadTickets tickets;

    QueuePrints(Printers printers, PrintJobs jobs, ReadTickets tickets) {
        this.printers = printers;
        this.jobs = jobs;
        this.tickets = tickets;
    }

    void onTicketChanged(@Observes TicketChanged change) {
        TicketView before = change.before();
        TicketView after = change.after();
        boolean wasSeen = before != null && before.state() != TicketState.HELD;
        if (after.state() == TicketState.HELD || (!wasSeen && !after.state().isOpen())) {
            return;
        }
        List<Printer> all = printers.of(after.store());
        if (all.isEmpty()) {
            return;
        }
        if (!wasSeen) {
            paper(after, all.stream().filter(Printer::printsAlways).toList(), false);
        } else if (after.state() == TicketState.VOID && before.state() != TicketState.VOID) {
            voided(after, all);
        } else if (after.state().isOpen()) {
            changed(new Lines(before, after), all);
        }
    }

    /**
     * No wall and no expediter has shown what happened to this ticket.
     *
     * @param wasSeenBefore whether one has shown something of it, so that somebody may be making it
     */
    @Transactional
    public void unseen(StoreId store, UUID id, boolean wasSeenBefore) {
        TicketView ticket = tickets.of(store, id).orElseThrow(() -> Problem.notFound("unknown-ticket"));
        List<Printer> fallBack = printers.of(store).stream()
                .filter(printer -> !printer.printsAlways())
                .toList();
        if (ticket.state().isOpen()) {
            List<Printer> toMake = fallBack.stream()
                    .filter(printer -> Needed.isToMake(printer, ticket))
                    .toList();
            paper(ticket, toMake, true);
        } else if (ticket.state() == TicketState.VOID && wasSeenBefore) {
            fallBack.forEach(printer -> jobs.add(printer, whole(What.VOID, ticket, 0, 1, 1), true, null, false));
        }
    }

    /** Screens have caught up with all others. */
    @Transactional
    public void seen(StoreId store, Collection<UUID> stillUnseen) {
        jobs.dropSeen(store, stillUnseen);
    }

    /**
     * Prints a ticket and its labels because somebody wants it: a copy where it has been printed, and nothing new where
     * it is on its way.
     *
     * @throws Problem 404 unknown-ticket; 409 no-printer: none prints anything of it, ticket-moved-on: it is over
     */
    @Transactional
    public void again(StoreId store, UUID id, String askedBy) {
        TicketView ticket = tickets.of(store, id).orElseThrow(() -> Problem.notFound("unknown-ticket"));
        if (!ticket.state().isOpen() && ticket.state() != TicketState.HANDED_OVER) {
            throw Problem.conflict("ticket-moved-on", ticket.number()).with("state", ticket.state());
        }
        List<Printer> those = printers.of(store).stream()
                .filter(printer -> !printer.linesOf(ticket).isEmpty())
                .toList();
        if (those.isEmpty()) {
            throw Problem.conflict("no-printer", ticket.number());
        }
        for (Printer printer : those) {
            List<PrintJob> before = jobs.of(printer, id);
            Pages.of(ticket, those, printer).forEach(page -> again(printer, page, before, askedBy));
        }
    }

    private void again(Printer printer, Wanted page, List<PrintJob> before, String askedBy) {
        List<PrintJob> same = before.stream()
                .filter(job -> job.what() == page.what() && job.line() == page.line() && job.piece() == page.piece())
                .toList();
        if (same.stream().anyMatch(PrintJob::isOnItsWay)) {
            return;
        }
        boolean isReprint = same.stream().anyMatch(job -> job.isReprint() || job.state() == PrintJob.State.PRINTED);
        jobs.add(printer, Pages.copy(page, same.size() + 1), false, askedBy, isReprint);
    }

    /** @throws Problem 404 unknown-printer */
    @Transactional
    public void test(StoreId store, UUID printer, String askedBy) {
        Printer known = printers.of(store, printer).orElseThrow(() -> Problem.notFound("unknown-printer"));
        jobs.add(known, new Wanted(What.TEST, null, 0, 0, 1, 1, 1), false, askedBy, false);
    }

    private void paper(TicketView ticket, List<Printer> those, boolean unseen) {
        those.forEach(printer ->
                Pages.of(ticket, those, printer).forEach(page -> jobs.add(printer, page, unseen, null, false)));
    }

    private void voided(TicketView ticket, List<Printer> all) {
        jobs.dropWaiting(ticket.store(), ticket.id());
        of(all, jobs.onPaper(ticket.store(), ticket.id()))
                .forEach(printer -> jobs.add(printer, whole(What.VOID, ticket, 0, 1, 1), false, null, false));
    }

    private void changed(Lines lines, List<Printer> all) {
        if (lines.areTheSame()) {
            return;
        }
        TicketView ticket = lines.after();
        List<UUID> asked = jobs.asked(ticket.store(), ticket.id());
        List<UUID> onPaper = jobs.onPaper(ticket.store(), ticket.id());
        for (Printer printer : all) {
            boolean wasAsked = asked.contains(printer.id());
            if (!lines.differAt(printer) || (!wasAsked && !printer.printsAlways())) {
                continue;
            }
            if (!wasAsked || printer.prints(Prints.LABELS)) {
                Pages.of(ticket, all, printer).forEach(page -> jobs.add(printer, page, false, null, false));
            } else if (onPaper.contains(printer.id())) {
                jobs.add(printer, whole(What.CHANGE, ticket, ticket.version(), 1, 1), false, null, false);
            }
        }
    }

    private static List<Printer> of(List<Printer> all, List<UUID> ids) {
        Predicate<Printer> among = printer -> ids.contains(printer.id());
        return all.stream().filter(among).toList();
    }

    private static Wanted whole(What what, TicketView ticket, int piece, int nth, int ofAll) {
        return new Wanted(what, ticket.id(), 0, piece, 1, nth, ofAll);
    }
}
