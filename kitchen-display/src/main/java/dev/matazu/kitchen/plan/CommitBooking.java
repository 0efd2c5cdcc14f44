package dev.matazu.kitchen.plan;

import dev.matazu.kitchen.plan.CommitResult.Lost;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes a promise binding: with the payment, or with the guest's arrival. */
@ApplicationScoped
public class CommitBooking {

    private final PlanLock lock;
    private final Plans plans;
    private final Planner planner;
    private final Bookings bookings;

    CommitBooking(PlanLock lock, Plans plans, Planner planner, Bookings bookings) {
        this.lock = lock;
        this.plans = plans;
        this.planner = planner;
        this.bookings = bookings;
    }

    /**
     * Keeps the held promise if every open promise can still be kept within its range, even after the hold's time is
     * up; else gives the next possible one, never an earlier one. Asked again, it answers the same.
     */
    @Transactional
    public CommitResult commit(StoreId store, UUID bookingId) {
        lock.take(store);
        return bookings.toChange(store, bookingId)
                .map(booking -> commit(store, booking))
                .orElseGet(Lost::new);
    }

    /** Books and commits at once, as soon as possible. After {@code Lost} it may be asked again. */
    @Transactional
    public CommitResult take(StoreId store, UUID bookingId, List<Work> work) {
        lock.take(store);
        return bookings.toChange(store, bookingId)
                .map(booking -> commit(store, booking))
                .orElseGet(() -> takeNow(store, bookingId, Load.of(work)));
    }

    private CommitResult commit(StoreId store, Booking booking) {
        if (!booking.isDecided()) {
            Plan others = plans.without(store, booking.id());
            if (planner.keeps(others, booking.load(), booking.placing())) {
                booking.commit();
            } else {
                planner.instead(
                                others,
                                booking.load(),
                                booking.placing(),
                                booking.last().orElse(Instant.MAX))
                        .ifPresentOrElse(booking::commitTo, booking::release);
            }
        }
        return booking.committed();
    }

    private CommitResult takeNow(StoreId store, UUID bookingId, Load load) {
        Plan plan = plans.of(store);
        Optional<Placing> placing = planner.asSoonAsPossible(plan, load, Instant.MAX);
        if (placing.isEmpty()) {
            return new Lost();
        }
        Booking booking = new Booking(store, bookingId);
        booking.hold(load, placing.get(), Optional.empty(), plan.now());
        booking.commit();
        bookings.persist(booking);
        return booking.committed();
    }
}
