package dev.matazu.kitchen.plan;

import dev.matazu.kitchen.plan.schedule.Schedule;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes a kitchen's time for what must be made again: before all others, whose promises move where they must. */
@ApplicationScoped
public class BookAgain {

    private final PlanLock lock;
    private final Plans plans;
    private final Planner planner;
    private final Bookings bookings;
    private final Event<KeepPlans.Changed> changed;

    BookAgain(PlanLock lock, Plans plans, Planner planner, Bookings bookings, Event<KeepPlans.Changed> changed) {
        this.lock = lock;
        this.plans = plans;
        this.planner = planner;
        this.bookings = bookings;
        this.changed = changed;
    }

    /**
     * A booking that had ended is binding again. Call with the lock of whatever is booked, before the ticket's.
     *
     * @param open all that is to be made of it then
     * @param wasReady whether its guest was told that it is ready, so that an earlier range says nothing any more
     * @return what is promised now; empty where there is no such booking
     */
    @Transactional
    public Optional<Promise> again(StoreId store, UUID bookingId, List<OpenWork> open, boolean wasReady) {
        Plans.Crew crew = plans.crew(store);
        lock.take(store);
        return bookings.toChange(store, bookingId).map(booking -> {
            Plan others = plans.without(store, bookingId, crew);
            booking.again(open, others.now());
            Claim claim = booking.claim(others.expected());
            Plan with = others.with(claim);
            Schedule schedule = planner.schedule(with);
            schedule.readyAt(bookingId)
                    .flatMap(ready -> moved(with, claim, booking, wasReady, ready))
                    .ifPresent(later -> booking.move(new Why.Move(
                            with.now(),
                            claim.promise(),
                            later,
                            planner.delay(with, schedule, claim).as(Why.Kind.REMADE))));
            changed.fire(new KeepPlans.Changed(store));
            return booking.promise();
        });
    }

    private Optional<Promise> moved(Plan plan, Claim claim, Booking booking, boolean wasReady, Instant ready) {
        Duration longest = Planner.longest(plan.expected(BookedPiece.work(booking.open())));
        return wasReady
                ? Optional.of(planner.rules().promise(plan.now(), longest, ready))
                : planner.rules().moved(claim.promise(), claim.isMoved(), ready);
    }
}
