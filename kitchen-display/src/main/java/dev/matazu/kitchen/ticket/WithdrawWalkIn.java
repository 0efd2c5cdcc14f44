package dev.matazu.kitchen.ticket;

import dev.matazu.platform.Actor;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Takes a walk-in away from the kitchen: the wall strikes it through, its capacity is free. */
@ApplicationScoped
public class WithdrawWalkIn {

    private final WalkIns walkIns;
    private final ReadTickets tickets;
    private final ChangeTicket change;

    WithdrawWalkIn(WalkIns walkIns, ReadTickets tickets, ChangeTicket change) {
        this.walkIns = walkIns;
        this.tickets = tickets;
        this.change = change;
    }

    /**
     * Again, it changes nothing.
     *
     * @return the ticket as it was before
     * @throws Problem 404 unknown-ticket; 409 ticket-moved-on
     */
    @Transactional
    public TicketView withdraw(StoreId store, UUID id, Actor actor) {
        walkIns.lock(store, id);
        TicketView before = tickets.of(store, id).orElseThrow();
        change.change(store, id, new TicketAction.Withdraw(), actor);
        return before;
    }
}
