package dev.matazu.kitchen.plan;

import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Gives a committed booking another time, because its guest asks for one. */
@ApplicationScoped
public class PostponeBooking {

    private final PlanLock lock;
    private final Plans plans;
    private final ChoosePlanner planners;
    private final Bookings bookings;
    private final Event<KeepPlans.Changed> changed;

    PostponeBooking(
            PlanLock lock, Plans plans, ChoosePlanner planners, Bookings bookings, Event<KeepPlans.Changed> changed) {
        this.lock = lock;
        this.plans = plans;
        this.planners = planners;
        this.bookings = bookings;
        this.changed = changed;
    }

    /**
     * The first range from this time on that the kitchen can keep. Empty, and nothing changed, where there is none up to
     * {@code last}, or the booking is not committed.
     */
    @Transactional
    public Optional<Placing> postpone(StoreId store, UUID bookingId, Instant from, Instant last) {
        Plans.Crew crew = plans.crew(store);
        Planner planner = planners.of(store);
        lock.take(store);
        return bookings.toChange(store, bookingId)
                .filter(Booking::isCommitted)
                .flatMap(booking -> postpone(planner, plans.without(store, bookingId, crew), booking, from, last));
    }

    private Optional<Placing> postpone(Planner planner, Plan others, Booking booking, Instant from, Instant last) {
        Optional<Placing> placing = planner.atOrAfter(others, booking.work(), from, last);
        placing.ifPresent(later -> {
            booking.postpone(later, new Why.Move(others.now(), booking.promise(), later.promise(), Why.Cause.CHOSEN));
            changed.fire(new KeepPlans.Changed(booking.store()));
        });
        return placing;
    }
}
