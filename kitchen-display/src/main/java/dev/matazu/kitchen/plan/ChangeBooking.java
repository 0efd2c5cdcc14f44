package dev.matazu.kitchen.plan;

import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gives a committed booking other work, at the promise that was given. */
@ApplicationScoped
public class ChangeBooking {

    private final PlanLock lock;
    private final Plans plans;
    private final Planner planner;
    private final Bookings bookings;

    ChangeBooking(PlanLock lock, Plans plans, Planner planner, Bookings bookings) {
        this.lock = lock;
        this.plans = plans;
        this.planner = planner;
        this.bookings = bookings;
    }

    /** Whether a change to this work would be taken now; takes nothing. */
    @Transactional
    public boolean fits(StoreId store, UUID bookingId, List<Work> work) {
        return bookings.findByIdOptional(new Booking.Key(store.value(), bookingId))
                .flatMap(booking -> placing(store, booking, Load.of(work)))
                .isPresent();
    }

    /**
     * When making may begin now. Empty, and nothing changed, where the kitchen cannot keep the promise with this work,
     * or the booking is not committed.
     */
    @Transactional
    public Optional<Instant> change(StoreId store, UUID bookingId, List<Work> work) {
        lock.take(store);
        Load load = Load.of(work);
        return bookings.toChange(store, bookingId)
                .flatMap(booking -> placing(store, booking, load).map(placing -> {
                    booking.change(load, placing);
                    return placing.release();
                }));
    }

    private Optional<Placing> placing(StoreId store, Booking booking, Load load) {
        if (!booking.isCommitted()) {
            return Optional.empty();
        }
        Plan others = plans.without(store, booking.id());
        Placing given = booking.placing();
        return planner.at(others, load, given.promise().from())
                .map(placing -> new Placing(earlier(placing.release(), given.release()), given.promise()))
                .or(() -> isNoMore(load, booking.load()) ? Optional.of(given) : Optional.empty());
    }

    /** A kitchen that is late already takes less work, but no more. */
    private static boolean isNoMore(Load load, Load before) {
        return load.longest().compareTo(before.longest()) <= 0
                && load.perStation().entrySet().stream()
                        .allMatch(asked -> asked.getValue()
                                        .compareTo(before.perStation().getOrDefault(asked.getKey(), Duration.ZERO))
                                <= 0);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
