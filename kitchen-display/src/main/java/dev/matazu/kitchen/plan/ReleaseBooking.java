package dev.matazu.kitchen.plan;

import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Gives capacity back for good: cancelled, given up, or done. */
@ApplicationScoped
public class ReleaseBooking {

    private final Bookings bookings;

    ReleaseBooking(Bookings bookings) {
        this.bookings = bookings;
    }

    /** Harmless when repeated, and for an unknown id. Needs no plan lock: who gives back takes from nobody. */
    @Transactional
    public void release(StoreId store, UUID bookingId) {
        bookings.toChange(store, bookingId).ifPresent(Booking::release);
    }
}
