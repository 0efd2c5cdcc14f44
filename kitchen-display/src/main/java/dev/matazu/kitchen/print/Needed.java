package dev.matazu.kitchen.print;

import dev.matazu.kitchen.ticket.TicketState;
import dev.matazu.kitchen.ticket.TicketView;

/** Whether a piece of paper that had to wait is still of use: what is made already must not be made again. */
final class Needed {

    private Needed() {}

    static boolean is(PrintJob job, Printer printer, TicketView ticket) {
        return switch (job.what()) {
            case TEST, VOID -> true;
            case LABEL ->
                (job.askedBy() == null ? ticket.state().isOpen() : isThere(ticket)) && has(ticket, job.line());
            case TICKET -> job.askedBy() == null ? isToMake(printer, ticket) : isThere(ticket);
            // Also where it has taken away the last that was to be made there.
            case CHANGE -> ticket.state().isOpen();
        };
    }

    private static boolean isThere(TicketView ticket) {
        return ticket.state().isOpen() || ticket.state() == TicketState.HANDED_OVER;
    }

    private static boolean has(TicketView ticket, int line) {
        return ticket.lines().stream()
                .anyMatch(one -> one.no() == line && one.state().isLive());
    }

    static boolean isToMake(Printer printer, TicketView ticket) {
        return ticket.state().isOpen()
                && ticket.lines().stream()
                        .filter(printer::concerns)
                        .anyMatch(line -> !line.state().isMade());
    }
}
