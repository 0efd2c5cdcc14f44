package dev.matazu.kitchen.ticket;

import dev.matazu.kitchen.plan.Kitchens;
import dev.matazu.kitchen.plan.LearnFromBump;
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
    private final CompareWithSeen compare;
    private final LearnFromBump learn;
    private final ShrinkBooking shrink;
    private final EntityManager database;
    private final Event<TicketAboutToChange> aboutToChange;
    private final Event<TicketChanged> changed;
    private final Clock clock;

    ChangeTicket(
            Tickets tickets,
            Kitchens kitchens,
            CompareWithSeen compare,
            LearnFromBump learn,
            ShrinkBooking shrink,
            EntityManager database,
            Event<TicketAboutToChange> aboutToChange,
            Event<TicketChanged> changed,
            Clock clock) {
        this.tickets = tickets;
        this.kitchens = kitchens;
        this.compare = compare;
        this.learn = learn;
        this.shrink = shrink;
        this.database = database;
        this.aboutToChange = aboutToChange;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Does it, or leaves the ticket alone where its effect is there already.
     *
     * @throws Problem 404 unknown-ticket; 409 ticket-moved-on, allergy-unread
     */
    @Transactional
    public TicketView change(StoreId store, UUID id, TicketAction action, Actor actor) {
        ReadyBy readyBy = readyBy(store);
        return change(
                store,
                id,
                action.word(),
                action.why(),
                actor,
                ticket -> ticket.apply(action, readyBy, clock.instant()));
    }

    /**
     * The same, decided on what somebody saw. Where others have moved one of its lines since, nothing is done to that:
     * silently where it came to the same.
     *
     * @throws Problem 404 unknown-ticket; 409 ticket-moved-on, also where others have done something else since,
     *     ticket-recalled-since
     */
    @Transactional
    public TicketView change(StoreId store, UUID id, TicketAction action, Seen seen, Actor actor) {
        ReadyBy readyBy = readyBy(store);
        return change(
                store,
                id,
                action.word(),
                action.why(),
                actor,
                ticket -> compare.left(ticket, action, seen, readyBy)
                        .ifPresent(left -> ticket.apply(left, readyBy, clock.instant())));
    }

    private ReadyBy readyBy(StoreId store) {
        return kitchens.readyBy(store).orElseThrow(() -> Problem.notFound("unknown-store"));
    }

    /**
     * Puts the ticket back as it was before the change that led to this version.
     *
     * @throws Problem 409 ticket-moved-on: something happened to the ticket since, or it cannot be taken back
     */
    @Transactional
    public TicketView undo(StoreId store, UUID id, int version, Actor actor) {
        return change(store, id, "UNDO", null, actor, ticket -> {
            var event = database.find(TicketEvent.class, new TicketEvent.Key(store.value(), id, version));
            if (event == null || !event.undoable() || ticket.version() != version) {
                throw new IllegalMove("undo");
            }
            ticket.restore(event.before());
        });
    }

    private TicketView change(StoreId store, UUID id, String word, String why, Actor actor, Consumer<Ticket> action) {
        aboutToChange.fire(new TicketAboutToChange(store, id));
        Ticket ticket = tickets.locked(store, id);
        TicketView before = ticket.view();
        Instant now = clock.instant();
        try {
            action.accept(ticket);
        } catch (AllergyUnread unread) {
            throw Problem.conflict("allergy-unread", before.number()).with("stations", unread.stations());
        } catch (IllegalMove refused) {
            throw Problem.conflict("ticket-moved-on", before.number()).with("state", before.state());
        }
        if (ticket.view().equals(before)) {
            return before;
        }
        return announce(ticket, before, word, why, actor, now);
    }

    private TicketView announce(Ticket ticket, TicketView before, String word, String why, Actor actor, Instant now) {
        ticket.changed();
        database.flush();
        TicketView after = ticket.view();
        database.persist(new TicketEvent(after, word, why, actor, now, Before.of(before)));
        if (word.equals(LineState.Action.BUMP.name())) {
            learn.made(after.store(), after.id(), after.madeSince(before));
        }
        shrink.remaining(after.store(), after.id(), after.openWork(), after.state() != TicketState.HELD);
        if (before.rushedAt() != null || after.rushedAt() != null) {
            shrink.first(after.store(), after.id(), after.goesFirst());
        }
        if (tellsNothing(before, after)) {
            shrink.leaveOut(after.store(), after.id());
        }
        changed.fire(new TicketChanged(before, after, word, actor, now));
        return after;
    }

    /**
     * How well a promise was kept: of a walk-in, of what is made again or was put before all others, or withdrawn or given up
     * before it was made.
     */
    private static boolean tellsNothing(TicketView before, TicketView after) {
        boolean wasReady = before.state() == TicketState.DONE || before.state() == TicketState.HANDED_OVER;
        boolean givenUp = after.state() == TicketState.CLOSED && !wasReady;
        boolean isAgain =
                after.recalledFrom() != null || after.lines().stream().anyMatch(line -> line.remake() != null);
        return after.walkIn() || isAgain || after.rushedAt() != null || after.state() == TicketState.VOID || givenUp;
    }
}
