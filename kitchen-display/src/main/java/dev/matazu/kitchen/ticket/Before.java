package dev.matazu.kitchen.ticket;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a ticket stood before a change: what undo goes back to.
 *
 * @param steps of the lines that stood at another station than their first
 * @param unseen the lines that were taken away and not seen since
 */
record Before(
        TicketState state,
        Instant doneAt,
        Instant endedAt,
        TicketState recalledFrom,
        Instant rushedAt,
        Map<Integer, LineState> lines,
        Map<Integer, Integer> steps,
        Set<Integer> unseen) {

    Before {
        steps = steps == null ? Map.of() : steps;
        unseen = unseen == null ? Set.of() : unseen;
    }

    static Before of(TicketView ticket) {
        Map<Integer, LineState> lines = new TreeMap<>();
        Map<Integer, Integer> steps = new TreeMap<>();
        for (TicketView.Line line : ticket.lines()) {
            lines.put(line.no(), line.state());
            if (line.step() > 0) {
                steps.put(line.no(), line.step());
            }
        }
        return new Before(
                ticket.state(),
                ticket.doneAt(),
                ticket.endedAt(),
                ticket.recalledFrom(),
                ticket.rushedAt(),
                lines,
                steps,
                ticket.lines().stream()
                        .filter(TicketView.Line::unseen)
                        .map(TicketView.Line::no)
                        .collect(Collectors.toSet()));
    }
}
