package dev.matazu.kitchen.ticket;

import dev.matazu.platform.Actor;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * A cook says that a line cannot be made. The rest of the ticket goes on. Nobody is asked what instead of something that
 * is made again: it is void.
 */
@ApplicationScoped
public class GiveUpLine {

    private final ChangeTicket tickets;
    private final Event<LineCannotBeMade> cannotBeMade;
    private final Clock clock;

    GiveUpLine(ChangeTicket tickets, Event<LineCannotBeMade> cannotBeMade, Clock clock) {
        this.tickets = tickets;
        this.cannotBeMade = cannotBeMade;
        this.clock = clock;
    }

    /** @throws Problem 404 unknown-ticket; 409 ticket-moved-on: it is ready, or gone */
    @Transactional
    public TicketView giveUp(
            StoreId store, UUID ticket, int line, LineCannotBeMade.Reason reason, Seen seen, Actor actor) {
        TicketView after = tickets.change(store, ticket, TicketAction.cannotMake(line), seen, actor);
        if (after.lines().stream().noneMatch(one -> one.no() == line && one.remake() != null)) {
            cannotBeMade.fire(new LineCannotBeMade(store, ticket, line, reason, actor, clock.instant()));
        }
        return after;
    }
}
