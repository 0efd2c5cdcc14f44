package dev.matazu.kitchen.plan;

import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Tells the plan what the kitchen has still to make of an order. */
@ApplicationScoped
public class ShrinkBooking {

    private final Bookings bookings;

    ShrinkBooking(Bookings bookings) {
        this.bookings = bookings;
    }

    /**
     * A station that is not named has nothing left to do. A recall makes it grow again, up to what was booked: that is
     * a fact, not a request, so neither needs the plan lock. Harmless for an unknown id: a till's ticket has no booking.
     */
    @Transactional
    public void remaining(StoreId store, UUID bookingId, Map<StationCode, Duration> open) {
        bookings.toChange(store, bookingId).ifPresent(booking -> booking.remaining(open));
    }
}
