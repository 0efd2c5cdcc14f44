package dev.matazu.ordering;

import dev.matazu.platform.Problem;
import dev.matazu.store.Store;
import java.time.Instant;

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
}
