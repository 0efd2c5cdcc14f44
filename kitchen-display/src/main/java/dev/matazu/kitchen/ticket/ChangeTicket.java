package dev.matazu.kitchen.ticket;

import dev.matazu.kitchen.plan.Kitchens;
import dev.matazu.kitchen.plan.ReadyBy;
import dev.matazu.kitchen.plan.ShrinkBooking;
import dev.matazu.platform.Actor;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/** The one way to change a ticket: lock it, apply the action, log who did it, tell the rest of the house. */
@ApplicationScoped
public class ChangeTicket {

    private final Tickets tickets;
    private final Kitchens kitchens;
    private final ShrinkBooking shrink;
    private final EntityManager database;
    private final Event<TicketAboutToChange> aboutToChange;
    private final Event<TicketChanged> changed;
    private final Clock clock;

    ChangeTicket(
            Tickets tickets,
            Kitchens kitchens,
            ShrinkBooking shrink,
            EntityManager database,
            Event<TicketAboutToChange> aboutToChange,
            Event<TicketChanged> changed,
            Clock clock) {
        this.tickets = tickets;
        this.kitchens = kitchens;
        this.shrink = shrink;
        this.database = database;
        this.aboutToChange = aboutToChange;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Does it, or leaves the ticket alone where its effect is there already.
     *
     * @throws Problem 404 unknown-ticket; 409 ticket-moved-on
     */
    @Transactional
    public TicketView change(StoreId store, UUID id, TicketAction action, Actor actor) {
        ReadyBy readyBy = kitchens.of(store)
                .orElseThrow(() -> Problem.notFound("unknown-store"))
                .readyBy();
        return change(store, id, action.word(), actor, ticket -> ticket.apply(action, readyBy, clock.instant()));
    }

    /**
     * Puts the ticket back as it was before the change that led to this version.
     *
     * @throws Problem 409 ticket-moved-on: something happened to the ticket since, or it cannot be taken back
     */
    @Transactional
    public TicketView undo(StoreId store, UUID id, int version, Actor actor) {
        return change(store, id, "UNDO", actor, ticket -> {
            var event = database.find(TicketEvent.class, new TicketEvent.Key(store.value(), id, version));
            if (event == null || !event.undoable() || ticket.version() != version) {
                throw new IllegalMove("undo");
            }
            ticket.restore(event.before());
        });
    }

    private TicketView change(StoreId store, UUID id, String word, Actor actor, Consumer<Ticket> action) {
        aboutToChange.fire(new TicketAboutToChange(store, id));
        Ticket ticket = tickets.locked(store, id);
        TicketView before = ticket.view();
        Instant now = clock.instant();
        try {
            action.accept(ticket);
        } catch (IllegalMove refused) {
            throw Problem.conflict("ticket-moved-on", before.number()).with("state", before.state());
        }
        if (ticket.view().equals(before)) {
            return before;
        }
        return announce(ticket, before, word, actor, now);
    }

    private TicketView announce(Ticket ticket, TicketView before, String word, Actor actor, Instant now) {
        ticket.changed();
        database.flush();
        TicketView after = ticket.view();
        database.persist(new TicketEvent(after, word, actor, now, Before.of(before)));
        shrink.remaining(after.store(), after.id(), after.openWork());
        changed.fire(new TicketChanged(before, after, word, actor, now));
        return after;
    }
}
