package dev.matazu.kitchen.plan;

import dev.matazu.kitchen.plan.HoldResult.Full;
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
    private final Planner planner;
    private final Bookings bookings;

    HoldCapacity(PlanLock lock, Plans plans, Planner planner, Bookings bookings) {
        this.lock = lock;
        this.plans = plans;
        this.planner = planner;
        this.bookings = bookings;
    }

    /**
     * Holds for {@code holdFor} from now on. Asked again while the booking is open, it answers what is held already;
     * after it is over, it holds anew.
     */
    @Transactional
    public HoldResult hold(StoreId store, UUID bookingId, List<Work> work, Wanted wanted, Duration holdFor) {
        lock.take(store);
        Plan others = plans.without(store, bookingId);
        Optional<Booking> earlier = bookings.toChange(store, bookingId);
        if (earlier.isPresent() && earlier.get().isOpen(others.now())) {
            return earlier.get().held();
        }
        Load load = Load.of(work);
        Optional<Placing> placing = place(others, load, wanted);
        if (placing.isEmpty()) {
            return new Full(nextFree(store, others, load, wanted));
        }
        Booking booking = earlier.orElseGet(() -> new Booking(store, bookingId));
        booking.hold(load, placing.get(), wanted.last(), others.now().plus(holdFor));
        bookings.persist(booking);
        return booking.held();
    }

    private Optional<Placing> place(Plan plan, Load load, Wanted wanted) {
        Instant last = wanted.last().orElse(Instant.MAX);
        return wanted.from()
                .map(from -> from.isAfter(last) ? Optional.<Placing>empty() : planner.at(plan, load, from))
                .orElseGet(() -> planner.asSoonAsPossible(plan, load, last));
    }

    private Optional<Promise> nextFree(StoreId store, Plan plan, Load load, Wanted wanted) {
        SlotGrid grid = plans.grid(store);
        return wanted.from()
                .flatMap(from ->
                        planner.nextFree(plan, load, grid, from, wanted.last().orElse(Instant.MAX)))
                .map(Placing::promise);
    }
}
