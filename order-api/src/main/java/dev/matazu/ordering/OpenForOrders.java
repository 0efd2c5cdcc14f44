package dev.matazu.ordering;

import dev.matazu.kitchen.feed.FindMissing;
import dev.matazu.kitchen.plan.Load;
import dev.matazu.kitchen.plan.Loads;
import dev.matazu.kitchen.plan.Step;
import dev.matazu.kitchen.plan.Stops;
import dev.matazu.platform.Problem;
import dev.matazu.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Whether a store takes mobile orders now. */
@ApplicationScoped
public class OpenForOrders {

    private final Stops stops;
    private final Loads loads;
    private final FindMissing displays;

    OpenForOrders(Stops stops, Loads loads, FindMissing displays) {
        this.stops = stops;
        this.loads = loads;
        this.displays = displays;
    }

    /**
     * When it closes.
     *
     * @throws Problem 409 store-closed and last-order-over with {@code opensAt} where that is known; 409 kitchen-stopped
     *     with {@code reason} and {@code until}; 409 store-paused and store-busy with {@code until}; 409 no-display
     */
    Instant until(Store store, Instant now) {
        Instant closes = store.closesAt(now)
                .orElseThrow(() -> opening(Problem.conflict("store-closed", store.name()), store, now));
        if (!store.hours().takesOrdersAt(now)) {
            throw opening(Problem.conflict("last-order-over", store.name()), store, now);
        }
        requireRunning(store, now);
        if (store.isPaused(now)) {
            throw from(Problem.conflict("store-paused", store.name()), store.pausedUntil());
        }
        if (displays.since(store.id()).isPresent()) {
            throw Problem.conflict("no-display", store.name());
        }
        Load load = loads.of(store.id());
        if (load.isKeptOut(now)) {
            throw from(Problem.conflict("store-paused", store.name()), load.opens(now));
        }
        if (load.inForce(now) == Step.PAUSE) {
            throw from(Problem.conflict("store-busy", store.name()), load.opens(now));
        }
        return closes;
    }

    /** @throws Problem 409 kitchen-stopped with {@code reason} and {@code until} */
    void requireRunning(Store store, Instant now) {
        stops.now(store.id()).ifPresent(stop -> {
            Problem stopped = Problem.conflict("kitchen-stopped", store.name()).with("reason", stop.reason());
            throw from(stopped, stop.expected(now));
        });
    }

    private static Problem from(Problem closed, Instant until) {
        return until == null ? closed : closed.with("until", until);
    }

    /**
     * When the opening ends in which an order is wanted at this later time.
     *
     * @throws Problem 422 slot-too-far with {@code until}; 422 slot-closed and slot-after-last-order with {@code opensAt}
     */
    static Instant later(Store store, Instant now, Instant slot) {
        if (slot.isAfter(store.takesOrdersUntil(now))) {
            throw about("slot-too-far").with("until", store.takesOrdersUntil(now));
        }
        Instant closes = store.closesAt(slot).orElseThrow(() -> opening(about("slot-closed"), store, slot));
        if (!store.hours().takesOrdersAt(slot)) {
            throw opening(about("slot-after-last-order"), store, slot);
        }
        return closes;
    }

    private static Problem opening(Problem problem, Store store, Instant after) {
        return store.hours()
                .opensNext(after)
                .map(opens -> problem.with("opensAt", opens))
                .orElse(problem);
    }

    private static Problem about(String problem) {
        return Problem.invalid(problem).withErrors(List.of(new Problem.FieldError("slot", problem)));
    }
}
