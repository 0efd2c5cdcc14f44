package dev.matazu.kitchen.plan;

import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lays the work of a kitchen anew from what is so now, and moves the promises that cannot be kept. */
@ApplicationScoped
public class Replan {

    /** A kitchen's plan was laid anew. Fired in its transaction. */
    public record Replanned(StoreId store) {}

    private final PlanLock lock;
    private final Stops stops;
    private final Plans plans;
    private final Planner planner;
    private final Bookings bookings;
    private final Event<Replanned> replanned;

    Replan(PlanLock lock, Stops stops, Plans plans, Planner planner, Bookings bookings, Event<Replanned> replanned) {
        this.lock = lock;
        this.stops = stops;
        this.plans = plans;
        this.planner = planner;
        this.bookings = bookings;
        this.replanned = replanned;
    }

    /** Not while the kitchen stands still: nobody knows then when anything goes on. */
    @Transactional
    public void replan(StoreId store) {
        lock.take(store);
        if (stops.open(store).isPresent()) {
            return;
        }
        List<Relaid> changes = Relaid.of(planner, plans.goingOn(store));
        Map<UUID, Booking> rows = bookings.toChange(
                store, changes.stream().map(change -> change.claim().id()).toList());
        boolean anything = false;
        for (Relaid change : changes) {
            anything |= write(rows.get(change.claim().id()), change);
        }
        if (anything) {
            replanned.fire(new Replanned(store));
        }
    }

    /** False where it changed while this was thought out: whoever changed it has the plan laid once more. */
    private static boolean write(Booking booking, Relaid change) {
        if (booking.changes() != change.claim().changes() || !booking.isCommitted()) {
            return false;
        }
        booking.plan(change.starts());
        change.move().ifPresent(booking::move);
        return true;
    }
}
