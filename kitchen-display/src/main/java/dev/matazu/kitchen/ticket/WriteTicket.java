package dev.matazu.kitchen.ticket;

import dev.matazu.kitchen.plan.ShrinkBooking;
import dev.matazu.platform.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Writes a ticket, held: the kitchen has it and does not see it yet. */
@ApplicationScoped
public class WriteTicket {

    private final Tickets tickets;
    private final ShrinkBooking booking;
    private final Event<TicketChanged> changed;
    private final Clock clock;

    WriteTicket(Tickets tickets, ShrinkBooking booking, Event<TicketChanged> changed, Clock clock) {
        this.tickets = tickets;
        this.booking = booking;
        this.changed = changed;
        this.clock = clock;
    }

    /** Writing the same id again changes nothing. */
    @Transactional
    public TicketView write(NewTicket asked, Actor actor) {
        return tickets.of(asked.store(), asked.id()).map(Ticket::view).orElseGet(() -> {
            Instant now = clock.instant();
            Ticket ticket = new Ticket(asked, now);
            tickets.persistAndFlush(ticket);
            TicketView written = ticket.view();
            booking.remaining(written.store(), written.id(), written.openWork(), false);
            changed.fire(new TicketChanged(null, written, "WRITE", actor, now));
            return written;
        });
    }
}
