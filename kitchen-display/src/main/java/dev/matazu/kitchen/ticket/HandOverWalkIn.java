package dev.matazu.kitchen.ticket;

import dev.matazu.kitchen.plan.Kitchens;
import dev.matazu.platform.Actor;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import dev.matazu.platform.StoreTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** Gives a walk-in what is ready of it: who called the number has seen who came. */
@ApplicationScoped
public class HandOverWalkIn {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final WalkIns walkIns;
    private final ReadTickets tickets;
    private final ChangeTicket change;
    private final Kitchens kitchens;
    private final EntityManager database;

    HandOverWalkIn(
            WalkIns walkIns, ReadTickets tickets, ChangeTicket change, Kitchens kitchens, EntityManager database) {
        this.walkIns = walkIns;
        this.tickets = tickets;
        this.change = change;
        this.kitchens = kitchens;
        this.database = database;
    }

    /**
     * Again by the same one, it changes nothing.
     *
     * @throws Problem 404 unknown-ticket; 409 nothing-ready, ticket-moved-on, already-handed-over with who and when
     */
    @Transactional
    public TicketView handOver(StoreId store, UUID id, Actor actor) {
        walkIns.lock(store, id);
        TicketView ticket = tickets.of(store, id).orElseThrow();
        if (ticket.state() == TicketState.HANDED_OVER) {
            requireOwn(ticket, actor);
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

    private void requireOwn(TicketView ticket, Actor actor) {
        TicketEvent before = database.createQuery("""
                        from TicketEvent e where e.key.store = :store and e.key.ticket = :ticket
                        and e.action = 'HAND_OVER' order by e.key.version desc""", TicketEvent.class)
                .setParameter("store", ticket.store().value())
                .setParameter("ticket", ticket.id())
                .setMaxResults(1)
                .getSingleResult();
        if (!before.isBy(actor)) {
            StoreTime time =
                    new StoreTime(kitchens.of(ticket.store()).orElseThrow().zone());
            throw Problem.conflict(
                            "already-handed-over",
                            before.actorName(),
                            time.local(before.at()).format(CLOCK))
                    .with("by", before.actorName())
                    .with("at", before.at());
        }
    }

    private static boolean isReady(TicketView.Line line) {
        return line.state() == LineState.READY;
    }
}
