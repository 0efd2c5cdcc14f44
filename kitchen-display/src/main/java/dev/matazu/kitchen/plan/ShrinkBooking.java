package dev.matazu.kitchen.plan;

import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Tells the plan what the kitchen has still to make of an order. */
@ApplicationScoped
public class ShrinkBooking {

    private final Bookings bookings;
    private final Clock clock;
    private final Event<KeepPlans.Changed> changed;

    ShrinkBooking(Bookings bookings, Clock clock, Event<KeepPlans.Changed> changed) {
        this.bookings = bookings;
        this.clock = clock;
        this.changed = changed;
    }

    /**
     * All that is left of it, and whether cooks see it. A recall makes it grow again: that is a fact, not a request, so neither needs the plan
     * lock. Harmless for an unknown id: a till's ticket has no booking.
     */
    @Transactional
    public void remaining(StoreId store, UUID bookingId, List<OpenWork> open, boolean shown) {
        bookings.toChange(store, bookingId).ifPresent(booking -> {
            booking.remaining(open, shown, clock.instant());
            changed.fire(new KeepPlans.Changed(store));
        });
    }

    /** Whether it goes before what others were promised, as long as something is left to make. Harmless for an unknown id. */
    @Transactional
    public void first(StoreId store, UUID bookingId, boolean first) {
        bookings.toChange(store, bookingId).ifPresent(booking -> booking.first(first));
    }

    /**
     * How well promises are kept is not told by it, whatever becomes of it: its guest stood at the counter, or nobody gets
     * what was made first. Harmless when repeated, and for an unknown id.
     */
    @Transactional
    public void leaveOut(StoreId store, UUID bookingId) {
        bookings.toChange(store, bookingId).ifPresent(Booking::leaveOut);
    }
}
