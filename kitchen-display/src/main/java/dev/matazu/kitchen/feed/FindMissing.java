package dev.matazu.kitchen.feed;

import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds the kitchens in which nobody would see an order, from the rows of all nodes. */
@ApplicationScoped
public class FindMissing {

    private final Displays displays;
    private final FrontOfHouse front;
    private final DisplayConfig config;
    private final Clock clock;

    FindMissing(Displays displays, FrontOfHouse front, DisplayConfig config, Clock clock) {
        this.displays = displays;
        this.front = front;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Since when a store takes no mobile orders because no wall and no expediter is there; empty while it takes them, and
     * where its manager wants them taken all the same.
     */
    @Transactional
    public Optional<Instant> since(StoreId store) {
        return among(store, displays.of(List.of(store)), clock.instant());
    }

    Optional<Instant> among(StoreId store, Collection<Display> ofThisStore, Instant now) {
        return Missing.since(ofThisStore, config.missingAfter(), now).filter(since -> front.needsDisplay(store));
    }
}
