package dev.matazu.kitchen.ticket;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** How a ticket stood before a change: what undo goes back to. */
record Before(
        TicketState state, Instant doneAt, Instant endedAt, TicketState recalledFrom, Map<Integer, LineState> lines) {

    static Before of(TicketView ticket) {
        Map<Integer, LineState> lines = new TreeMap<>();
        ticket.lines().forEach(line -> lines.put(line.no(), line.state()));
        return new Before(ticket.state(), ticket.doneAt(), ticket.endedAt(), ticket.recalledFrom(), lines);
    }
}
