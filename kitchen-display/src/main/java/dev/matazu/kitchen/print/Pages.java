package dev.matazu.kitchen.print;

import dev.matazu.kitchen.print.PrintJob.What;
import dev.matazu.kitchen.print.PrintJobs.Wanted;
import dev.matazu.kitchen.print.PrinterSetup.Prints;
import dev.matazu.kitchen.ticket.TicketView;
import java.util.ArrayList;
import java.util.List;

/** Counts the pieces of paper that a ticket makes: one slip per printer of slips, one label per piece. */
final class Pages {

    private Pages() {}

    /** Those of one printer. @param all the printers among which slips are counted */
    static List<Wanted> of(TicketView ticket, List<Printer> all, Printer printer) {
        return printer.prints(Prints.LABELS) ? labels(ticket, printer) : slip(ticket, all, printer);
    }

    static Wanted copy(Wanted page, int copy) {
        return new Wanted(page.what(), page.ticket(), page.line(), page.piece(), copy, page.nth(), page.ofAll());
    }

    private static List<Wanted> slip(TicketView ticket, List<Printer> all, Printer printer) {
        List<Printer> slips = all.stream()
                .filter(one ->
                        one.prints(Prints.TICKETS) && !one.linesOf(ticket).isEmpty())
                .toList();
        int place = slips.indexOf(printer);
        return place < 0 ? List.of() : List.of(new Wanted(What.TICKET, ticket.id(), 0, 0, 1, place + 1, slips.size()));
    }

    private static List<Wanted> labels(TicketView ticket, Printer printer) {
        List<TicketView.Line> lines = printer.linesOf(ticket);
        int pieces = lines.stream().mapToInt(TicketView.Line::quantity).sum();
        List<Wanted> labels = new ArrayList<>();
        for (TicketView.Line line : lines) {
            for (int piece = 1; piece <= line.quantity(); piece++) {
                labels.add(new Wanted(What.LABEL, ticket.id(), line.no(), piece, 1, labels.size() + 1, pieces));
            }
        }
        return labels;
    }
}
