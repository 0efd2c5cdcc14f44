package dev.matazu.ordering;

import dev.matazu.platform.Problem;
import dev.matazu.store.Store;
import java.time.Instant;
import java.util.List;

/** Whether a store takes mobile orders now. */
public final class OpenForOrders {

    private OpenForOrders() {}

    /** When it closes. @throws Problem 409 store-closed with {@code opensAt}; 409 store-paused with {@code until} */
    static Instant until(Store store, Instant now) {
        Instant closes = store.closesAt(now)
                .orElseThrow(
                        () -> Problem.conflict("store-closed", store.name()).with("opensAt", store.opensNext(now)));
        if (store.isPaused(now)) {
            Problem paused = Problem.conflict("store-paused", store.name());
            throw store.pausedUntil() == null ? paused : paused.with("until", store.pausedUntil());
        }
        return closes;
    }

    /**
     * When the opening ends in which an order is wanted at this later time.
     *
     * @throws Problem 422 slot-too-far with {@code until}; 422 slot-closed with {@code opensAt}
     */
    static Instant later(Store store, Instant now, Instant slot) {
        if (slot.isAfter(store.takesOrdersUntil(now))) {
            throw about("slot-too-far").with("until", store.takesOrdersUntil(now));
        }
        return store.closesAt(slot).orElseThrow(() -> about("slot-closed").with("opensAt", store.opensNext(slot)));
    }

    private static Problem about(String problem) {
        return Problem.invalid(problem).withErrors(List.of(new Problem.FieldError("slot", problem)));
    }
}
