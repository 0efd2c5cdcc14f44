package dev.matazu.kitchen.ticket;

import dev.matazu.kitchen.plan.MovedBookings;
import dev.matazu.kitchen.plan.Replan.Replanned;
import dev.matazu.platform.Actor;
import dev.matazu.platform.Background;
import dev.matazu.platform.Doorbell;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;

/** Writes on a walk-in's ticket what the plan has changed about its time. */
@ApplicationScoped
class MoveWalkIns {

    private static final Actor PLAN = Actor.system("plan");

    private final MovedBookings bookings;
    private final ReadTickets tickets;
    private final WalkIns walkIns;
    private final ChangeTicket change;
    private final EachInItsTransaction each;
    private final Doorbell bell;

    MoveWalkIns(
            MovedBookings bookings,
            ReadTickets tickets,
            WalkIns walkIns,
            ChangeTicket change,
            EachInItsTransaction each,
            Background workers) {
        this.bookings = bookings;
        this.tickets = tickets;
        this.walkIns = walkIns;
        this.change = change;
        this.each = each;
        bell = new Doorbell(workers, this::move);
    }

    void onReplanned(@Observes(during = TransactionPhase.AFTER_SUCCESS) Replanned plan) {
        bell.ring();
    }

    /** Also for what went unheard. */
    @Scheduled(every = "10s")
    void again() {
        bell.ring();
    }

    private void move() {
        List<TicketRef> moved = bookings.untold().stream()
                .map(booking -> new TicketRef(booking.store(), booking.bookingId()))
                .toList();
        each.of(tickets.walkInsAmong(moved), this::move);
    }

    private void move(TicketRef ticket) {
        walkIns.lock(ticket.store(), ticket.id());
        bookings.tell(ticket.store(), ticket.id())
                .ifPresent(planned ->
                        change.change(ticket.store(), ticket.id(), new TicketAction.Promised(planned.promise()), PLAN));
    }
}
