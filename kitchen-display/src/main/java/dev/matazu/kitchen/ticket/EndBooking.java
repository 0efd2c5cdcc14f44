package dev.matazu.kitchen.ticket;

import dev.matazu.kitchen.plan.ReleaseBooking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A walk-in's capacity ends with its ticket, in the same transaction. */
@ApplicationScoped
class EndBooking {

    private final ReleaseBooking release;

    EndBooking(ReleaseBooking release) {
        this.release = release;
    }

    void onTicketChanged(@Observes TicketChanged change) {
        TicketView after = change.after();
        if (after.walkIn() && !after.state().isOpen() && after.state() != TicketState.HELD) {
            release.release(after.store(), after.id());
        }
    }
}
