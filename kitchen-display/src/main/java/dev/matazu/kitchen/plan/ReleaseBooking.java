package dev.matazu.kitchen.plan;

import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Gives capacity back for good: cancelled, given up, or done. */
@ApplicationScoped
public class ReleaseBooking {

    private final Bookings bookings;
    private final Event<KeepPlans.Changed> changed;

    ReleaseBooking(Bookings bookings, Event<KeepPlans.Changed> changed) {
        this.bookings = bookings;
        this.changed = changed;
    }

    /** Harmless when repeated, and for an unknown id. Needs no plan lock: who gives back takes from nobody. */
    @Transactional
    public void release(StoreId store, UUID bookingId) {
        bookings.toChange(store, bookingId).ifPresent(booking -> {
            booking.release();
            changed.fire(new KeepPlans.Changed(store));
        });
    }
}
