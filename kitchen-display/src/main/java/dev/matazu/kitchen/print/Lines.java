package dev.matazu.kitchen.print;

import dev.matazu.kitchen.ticket.LineState;
import dev.matazu.kitchen.ticket.TicketView;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What is to be made of a ticket, before and after a change; how far it is made does not matter here. */
record Lines(TicketView before, TicketView after) {

    /** What paper says of a line. */
    private record Said(
            String item, Object name, int quantity, Object modifiers, Object set, String forWhom, boolean gone) {

        private static Said of(TicketView.Line line) {
            return new Said(
                    line.item(),
                    line.name(),
                    line.quantity(),
                    line.modifiers(),
                    line.set(),
                    line.forWhom(),
                    line.state() == LineState.VOID);
        }
    }

    boolean areTheSame() {
        return altered().isEmpty();
    }

    boolean differAt(Printer printer) {
        return altered().stream().anyMatch(printer::concerns);
    }

    private List<TicketView.Line> altered() {
        return after.lines().stream()
                .filter(line -> !Objects.equals(
                        Optional.of(Said.of(line)), was(line.no()).map(Said::of)))
                .toList();
    }

    private Optional<TicketView.Line> was(int no) {
        return Stream.ofNullable(before)
                .flatMap(ticket -> ticket.lines().stream())
                .filter(line -> line.no() == no)
                .findFirst();
    }
}
