package dev.matazu.kitchen.print;

import dev.matazu.kitchen.ticket.TicketView;
import dev.matazu.platform.StoreId;
import java.util.List;
import java.util.UUID;

/** A printer of a store. */
public record Printer(StoreId store, UUID id, PrinterSetup setup) {

    /** What the guest still gets of the ticket that is made, at least in part, at one of its stations. */
    List<TicketView.Line> linesOf(TicketView ticket) {
        return ticket.lines().stream()
                .filter(line -> line.state().isLive() && concerns(line))
                .toList();
    }

    boolean concerns(TicketView.Line line) {
        return setup.stations().isEmpty()
                || setup.stations().stream()
                        .anyMatch(station -> line.station().equals(station.value())
                                || line.route().contains(station.value()));
    }

    boolean prints(PrinterSetup.Prints what) {
        return setup.prints() == what;
    }

    boolean printsAlways() {
        return setup.when() == PrinterSetup.When.ALWAYS;
    }
}
