package dev.matazu.kitchen.plan;

import dev.matazu.kitchen.plan.HoldResult.Full;
import dev.matazu.kitchen.plan.Planner.Offer;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes capacity for an order while its customer pays. The last place goes to exactly one. */
@ApplicationScoped
public class HoldCapacity {

    private final PlanLock lock;
    private final Plans plans;
    private final ChoosePlanner planners;
    private final Bookings bookings;

    HoldCapacity(PlanLock lock, Plans plans, ChoosePlanner planners, Bookings bookings) {
        this.lock = lock;
        this.plans = plans;
        this.planners = planners;
        this.bookings = bookings;
    }

    /**
     * Holds for {@code holdFor} from now on. Asked again while the booking is open, it answers what is held already;
     * after it is over, it holds anew.
     */
    @Transactional
    public HoldResult hold(StoreId store, UUID bookingId, List<Work> work, Wanted wanted, Duration holdFor) {
        Plans.Crew crew = plans.crew(store);
        Planner planner = planners.of(store);
        lock.take(store);
        Optional<Booking> earlier = bookings.toChange(store, bookingId);
        Plan others = plans.without(store, bookingId, crew);
        if (earlier.isPresent() && earlier.get().isOpen(others.now())) {
            return earlier.get().held();
        }
        Optional<Offer> offer = offer(planner, others, work, wanted);
        if (offer.isEmpty()) {
            return new Full(nextFree(store, planner, others, work, wanted));
        }
        Booking booking = earlier.orElseGet(() -> new Booking(store, bookingId));
        booking.hold(work, offer.get().placing(), wanted.last(), others.now().plus(holdFor));
        booking.because(offer.get().why());
        bookings.persist(booking);
        return booking.held();
    }

    private static Optional<Offer> offer(Planner planner, Plan plan, List<Work> work, Wanted wanted) {
        Instant last = wanted.last().orElse(Instant.MAX);
        if (wanted.from().isEmpty()) {
            return planner.offer(plan, work, last);
        }
        return wanted.from()
                .filter(from -> !from.isAfter(last))
                .flatMap(from -> planner.at(plan, work, from))
                .map(placing -> new Offer(placing, Why.chosen(plan.now())));
    }

    private Optional<Promise> nextFree(StoreId store, Planner planner, Plan plan, List<Work> work, Wanted wanted) {
        SlotGrid grid = plans.grid(store);
        return wanted.from()
                .flatMap(from ->
                        planner.nextFree(plan, work, grid, from, wanted.last().orElse(Instant.MAX)))
                .map(Placing::promise);
    }
}
