package dev.matazu.kitchen.plan;

import dev.matazu.kitchen.plan.CommitResult.Lost;
import dev.matazu.kitchen.plan.Planner.Offer;
import dev.matazu.kitchen.plan.Why.Cause;
import dev.matazu.kitchen.plan.Why.Kind;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes a promise binding: with the payment, or with the guest's arrival. */
@ApplicationScoped
public class CommitBooking {

    private final PlanLock lock;
    private final Plans plans;
    private final Stations stations;
    private final Planner planner;
    private final ChoosePlanner planners;
    private final Bookings bookings;
    private final Event<KeepPlans.Changed> changed;
    private final Clock clock;

    CommitBooking(
            PlanLock lock,
            Plans plans,
            Stations stations,
            Planner planner,
            ChoosePlanner planners,
            Bookings bookings,
            Event<KeepPlans.Changed> changed,
            Clock clock) {
        this.lock = lock;
        this.plans = plans;
        this.stations = stations;
        this.planner = planner;
        this.planners = planners;
        this.bookings = bookings;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Keeps the promise while it is held: what has gone wrong in the kitchen since moves it as it moves all others. After
     * that, or where a station has closed, keeps it if every open promise can still be kept within its range; else gives
     * the next possible one, never an earlier one. Asked again, it answers what is promised now.
     */
    @Transactional
    public CommitResult commit(StoreId store, UUID bookingId) {
        Set<StationCode> closed = stations.closed(store);
        lock.take(store);
        return bookings.toChange(store, bookingId)
                .map(booking -> commit(store, booking, closed))
                .orElseGet(Lost::new);
    }

    /** Books and commits at once, as soon as possible. After {@code Lost} it may be asked again. */
    @Transactional
    public CommitResult take(StoreId store, UUID bookingId, List<Work> work) {
        Plans.Crew crew = plans.crew(store);
        Planner now = planners.of(store);
        lock.take(store);
        return bookings.toChange(store, bookingId)
                .map(booking -> commit(store, booking, stations.closed(store)))
                .orElseGet(() -> {
                    Plan plan = plans.without(store, bookingId, crew);
                    return take(store, bookingId, work, plan, now.offer(plan, work, Instant.MAX));
                });
    }

    /**
     * The same for somebody who waits in the shop and has paid already: a full kitchen only makes it later. {@code Lost}
     * means that nobody works at a station that it needs.
     *
     * @throws Problem 409 id-used-for-another-ticket
     */
    @Transactional
    public CommitResult takeAnyway(StoreId store, UUID bookingId, List<Work> work) {
        Plans.Crew crew = plans.crew(store);
        Planner now = planners.of(store);
        lock.take(store);
        if (bookings.toChange(store, bookingId).isPresent()) {
            throw Problem.conflict("id-used-for-another-ticket");
        }
        Plan plan = plans.without(store, bookingId, crew);
        return take(store, bookingId, work, plan, now.sometime(plan, work));
    }

    private CommitResult commit(StoreId store, Booking booking, Set<StationCode> closed) {
        if (!booking.isDecided()) {
            if (booking.isOpen(clock.instant()) && booking.needed().noneMatch(closed::contains)) {
                booking.commit();
            } else {
                keepOrMove(booking, plans.without(store, booking.id(), plans.crew(store)));
            }
            changed.fire(new KeepPlans.Changed(store));
        }
        return booking.committed();
    }

    private void keepOrMove(Booking booking, Plan others) {
        if (planner.keeps(others, booking.work(), booking.placing())) {
            booking.commit();
        } else {
            planner.instead(
                            others,
                            booking.work(),
                            booking.placing(),
                            booking.last().orElse(Instant.MAX))
                    .ifPresentOrElse(later -> paidLate(booking, others, later), booking::release);
        }
    }

    private void paidLate(Booking booking, Plan others, Placing later) {
        Cause cause = planner.why(others, booking.work(), later.promise()).cause();
        booking.commitTo(later, cause.as(Kind.PAID_LATE), others.now());
    }

    private CommitResult take(StoreId store, UUID bookingId, List<Work> work, Plan plan, Optional<Offer> offer) {
        if (offer.isEmpty()) {
            return new Lost();
        }
        Booking booking = new Booking(store, bookingId);
        booking.hold(work, offer.get().placing(), Optional.empty(), plan.now());
        booking.because(offer.get().why());
        booking.guestIsThere();
        booking.commit();
        bookings.persist(booking);
        changed.fire(new KeepPlans.Changed(store));
        return booking.committed();
    }
}
