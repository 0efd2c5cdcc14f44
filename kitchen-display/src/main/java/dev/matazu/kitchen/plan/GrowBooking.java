package dev.matazu.kitchen.plan;

import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Counts work that came to an order after it was booked, such as what is made in place of something missing. */
@ApplicationScoped
public class GrowBooking {

    private final Bookings bookings;
    private final Event<KeepPlans.Changed> changed;

    GrowBooking(Bookings bookings, Event<KeepPlans.Changed> changed) {
        this.bookings = bookings;
        this.changed = changed;
    }

    /** A fact, not a request: the promise stays, nothing is refused, and neither needs the plan lock. */
    @Transactional
    public void grow(StoreId store, UUID bookingId, List<Work> more) {
        bookings.toChange(store, bookingId).ifPresent(booking -> {
            booking.grow(more);
            changed.fire(new KeepPlans.Changed(store));
        });
    }
}
