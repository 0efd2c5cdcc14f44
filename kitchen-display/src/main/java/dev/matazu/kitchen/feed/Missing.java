package dev.matazu.kitchen.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Decides whether a kitchen has nobody's eyes: no wall and no expediter that lives. */
final class Missing {

    /** Three heartbeats: one may be lost. */
    static final Duration SILENT = Duration.ofSeconds(15);

    private Missing() {}

    /**
     * Since when there is none; empty while one lives, for so long as one may come back, and where none has ever shown
     * anything: who never had a display does without.
     */
    static Optional<Instant> since(Collection<Display> ofOneStore, Duration patience, Instant now) {
        return ofOneStore.stream()
                .filter(display ->
                        Display.OF_THE_KITCHEN.contains(display.screen()) && display.acknowledgedAt() != null)
                .map(Missing::livesUntil)
                .max(Comparator.naturalOrder())
                .filter(until -> !until.plus(patience).isAfter(now));
    }

    private static Instant livesUntil(Display display) {
        Instant silent = display.heardAt().plus(SILENT);
        return display.goneAt() != null && display.goneAt().isBefore(silent) ? display.goneAt() : silent;
    }
}
