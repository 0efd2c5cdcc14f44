package dev.matazu.kitchen.plan;

import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gives a committed booking other work, at the promise that was given. */
@ApplicationScoped
public class ChangeBooking {

    private final PlanLock lock;
    private final Plans plans;
    private final Planner planner;
    private final Bookings bookings;
    private final Event<KeepPlans.Changed> changed;

    ChangeBooking(PlanLock lock, Plans plans, Planner planner, Bookings bookings, Event<KeepPlans.Changed> changed) {
        this.lock = lock;
        this.plans = plans;
        this.planner = planner;
        this.bookings = bookings;
        this.changed = changed;
    }

    /** Whether a change to this work would be taken now; takes nothing. */
    @Transactional
    public boolean fits(StoreId store, UUID bookingId, List<Work> work) {
        Plans.Crew crew = plans.crew(store);
        return bookings.findByIdOptional(new Booking.Key(store.value(), bookingId))
                .flatMap(booking -> placing(store, booking, work, crew))
                .isPresent();
    }

    /**
     * When making may begin now. Empty, and nothing changed, where the kitchen cannot keep the promise with this work,
     * or the booking is not committed.
     */
    @Transactional
    public Optional<Instant> change(StoreId store, UUID bookingId, List<Work> work) {
        Plans.Crew crew = plans.crew(store);
        lock.take(store);
        return bookings.toChange(store, bookingId)
                .flatMap(booking -> placing(store, booking, work, crew).map(placing -> {
                    booking.change(work, placing);
                    changed.fire(new KeepPlans.Changed(store));
                    return placing.release();
                }));
    }

    private Optional<Placing> placing(StoreId store, Booking booking, List<Work> work, Plans.Crew crew) {
        if (!booking.isCommitted()) {
            return Optional.empty();
        }
        Placing given = booking.placing();
        return planner.changed(plans.without(store, booking.id(), crew), work, given)
                .or(() -> isNoMore(work, booking.work()) ? Optional.of(given) : Optional.empty());
    }

    /** A kitchen that is late already takes less work, but no more. */
    private static boolean isNoMore(List<Work> work, List<Work> before) {
        Map<StationCode, Duration> was = perStation(before);
        return Planner.longest(work).compareTo(Planner.longest(before)) <= 0
                && perStation(work).entrySet().stream()
                        .allMatch(asked ->
                                asked.getValue().compareTo(was.getOrDefault(asked.getKey(), Duration.ZERO)) <= 0);
    }

    private static Map<StationCode, Duration> perStation(List<Work> work) {
        return Work.steps(work).stream().collect(Collectors.toMap(Work::station, Work::makeTime, Duration::plus));
    }
}
