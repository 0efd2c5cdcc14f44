package dev.matazu.kitchen.plan;

import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the plan has changed about bookings and their owners have not been told yet. */
@ApplicationScoped
public class MovedBookings {

    /** A booking that its owner does not know as it is. */
    public record Untold(StoreId store, UUID bookingId) {}

    /**
     * As it is now.
     *
     * @param beginAt when its first piece is to be begun
     */
    public record Planned(Promise promise, Instant beginAt) {}

    private final Bookings bookings;

    MovedBookings(Bookings bookings) {
        this.bookings = bookings;
    }

    @Transactional
    public List<Untold> untold() {
        return bookings.untold().stream()
                .map(booking -> new Untold(booking.store(), booking.id()))
                .toList();
    }

    /** Call with the lock of whatever is booked. Empty where it has been told, or has ended. */
    @Transactional
    public Optional<Planned> tell(StoreId store, UUID bookingId) {
        return bookings.toChange(store, bookingId)
                .filter(booking -> booking.isCommitted() && !booking.isTold())
                .map(booking -> {
                    booking.told();
                    return booking.planned();
                });
    }
}
