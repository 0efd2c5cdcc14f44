package dev.matazu.kitchen.ticket;

import dev.matazu.platform.Actor;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Gives a walk-in what is ready of it: who called the number has seen who came. */
@ApplicationScoped
public class HandOverWalkIn {

    private final WalkIns walkIns;
    private final ReadTickets tickets;
    private final ChangeTicket change;

    HandOverWalkIn(WalkIns walkIns, ReadTickets tickets, ChangeTicket change) {
        this.walkIns = walkIns;
        this.tickets = tickets;
        this.change = change;
    }

    /** Again, it changes nothing. @throws Problem 404 unknown-ticket; 409 nothing-ready, ticket-moved-on */
    @Transactional
    public TicketView handOver(StoreId store, UUID id, Actor actor) {
        walkIns.lock(store, id);
        TicketView ticket = tickets.of(store, id).orElseThrow();
        if (ticket.state() == TicketState.HANDED_OVER) {
            return ticket;
        }
        if (ticket.lines().stream().noneMatch(HandOverWalkIn::isReady)) {
            throw Problem.conflict("nothing-ready", ticket.number());
        }
        return change.change(store, id, TicketAction.handOver(HandOverWalkIn::isReady), actor);
    }

    /** Takes the change back that led to this version. @throws Problem as {@link ChangeTicket#undo} */
    @Transactional
    public TicketView undo(StoreId store, UUID id, int version, Actor actor) {
        walkIns.lock(store, id);
        return change.undo(store, id, version, actor);
    }

    private static boolean isReady(TicketView.Line line) {
        return line.state() == LineState.READY;
    }
}
