package dev.matazu.kitchen.plan;

import dev.matazu.platform.Actor;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Says that a kitchen stands still, and that it runs again. */
@ApplicationScoped
public class StopKitchen {

    /** A kitchen stands still, stands still for another reason or time, or runs again. Fired in the transaction. */
    public record Changed(StoreId store) {}

    private final PlanLock lock;
    private final Stops stops;
    private final Replan replan;
    private final Event<Changed> changed;
    private final Clock clock;

    StopKitchen(PlanLock lock, Stops stops, Replan replan, Event<Changed> changed, Clock clock) {
        this.lock = lock;
        this.stops = stops;
        this.replan = replan;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Said again while it stands still, it is the same stop with what was said last.
     *
     * @param no the number that this stop has for whoever says so: of the one that they see, or the next
     * @param until when it is expected to run again, or null
     * @throws Problem 409 stop-outdated where it is about one that is over
     */
    @Transactional
    public void stop(StoreId store, int no, Stop.Reason reason, Instant until, Actor actor) {
        lock.take(store);
        StopRow open = stops.open(store).orElseGet(() -> begin(store, no));
        open.say(reason, until, actor);
        stops.keep(open);
        changed.fire(new Changed(store));
    }

    private StopRow begin(StoreId store, int no) {
        if (no != stops.last(store) + 1) {
            throw Problem.conflict("stop-outdated");
        }
        return new StopRow(store, no, clock.instant());
    }

    /** Ends this stop and lays the plan anew. Harmless when repeated, and for a stop that is over. */
    @Transactional
    public void runAgain(StoreId store, int no, Actor actor) {
        lock.take(store);
        stops.open(store).filter(open -> open.stop().no() == no).ifPresent(open -> {
            open.end(actor, clock.instant());
            replan.replan(store);
            changed.fire(new Changed(store));
        });
    }
}
