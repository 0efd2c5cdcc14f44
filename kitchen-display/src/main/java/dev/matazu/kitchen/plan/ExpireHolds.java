package dev.matazu.kitchen.plan;

import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Ends the holds whose time is up. Their capacity is free without it; it tells whose orders they were. */
@ApplicationScoped
public class ExpireHolds {

    /** A booking that was not committed in time. */
    public record Expired(StoreId store, UUID bookingId) {}

    private final Bookings bookings;
    private final Clock clock;

    ExpireHolds(Bookings bookings, Clock clock) {
        this.bookings = bookings;
        this.clock = clock;
    }

    /**
     * Always a transaction of its own: orders are locked before bookings, and who asks for this list wants to lock the
     * orders next.
     */
    @Transactional(TxType.REQUIRES_NEW)
    public List<Expired> expire() {
        return bookings.overdueHolds(clock.instant()).stream()
                .map(booking -> {
                    booking.expire();
                    return new Expired(booking.store(), booking.id());
                })
                .toList();
    }
}
