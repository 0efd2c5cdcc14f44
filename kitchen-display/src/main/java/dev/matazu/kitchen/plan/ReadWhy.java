package dev.matazu.kitchen.plan;

import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells why a time was promised, for those who ask. */
@ApplicationScoped
public class ReadWhy {

    /**
     * An order's promise with its reasons.
     *
     * @param why empty for what was promised before reasons were kept
     */
    public record Explained(Promise first, Promise now, List<Work> work, Optional<Why> why, List<Why.Move> moves) {}

    private final Bookings bookings;
    private final Plans plans;
    private final Planner planner;

    ReadWhy(Bookings bookings, Plans plans, Planner planner) {
        this.bookings = bookings;
        this.plans = plans;
        this.planner = planner;
    }

    @Transactional
    public Optional<Explained> of(StoreId store, UUID bookingId) {
        return bookings.findByIdOptional(new Booking.Key(store.value(), bookingId))
                .map(booking -> new Explained(
                        booking.first(),
                        booking.promise(),
                        booking.work(),
                        booking.reasons().why(),
                        booking.reasons().moves()));
    }

    /** What this work would be promised at this moment, and why; empty where the kitchen can promise nothing. */
    @Transactional
    public Optional<Explained> now(StoreId store, List<Work> work) {
        Plan plan = plans.of(store);
        return planner.offer(plan, work, Instant.MAX).map(offer -> {
            Promise promise = offer.placing().promise();
            return new Explained(promise, promise, work, Optional.of(offer.why()), List.of());
        });
    }
}
