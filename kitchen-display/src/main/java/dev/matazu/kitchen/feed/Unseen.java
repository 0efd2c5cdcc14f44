package dev.matazu.kitchen.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** An order that nobody in the kitchen sees, or sees as it was before; {@code since} is when they should have. */
record Unseen(UUID id, String number, Instant since) {

    /** A display that works has shown it long before. */
    static final Duration AFTER = Duration.ofSeconds(15);

    /**
     * An entry of the log about what is still to be made, or to be thrown away.
     *
     * @param stations where that is; empty where nothing is left but to pass it
     */
    record Change(UUID ticket, String number, long seq, Instant at, List<String> stations) {

        /** Whether each of its stations can know it from a display that shows its work. */
        private boolean isSeen(Collection<Display> ofOneStore) {
            return stations.isEmpty()
                    ? seq <= seenUpTo(ofOneStore, display -> true)
                    : stations.stream()
                            .allMatch(station -> seq <= seenUpTo(ofOneStore, display -> display.shows(station)));
        }
    }

    /** Up to where the whole kitchen can know the log: as far as the wall or expediter of all stations that has shown most. */
    static long seenUpTo(Collection<Display> ofOneStore) {
        return seenUpTo(ofOneStore, display -> display.stations() == null);
    }

    private static long seenUpTo(Collection<Display> ofOneStore, Predicate<Display> which) {
        return ofOneStore.stream()
                .filter(display -> Display.OF_THE_KITCHEN.contains(display.screen()) && display.seq() != null)
                .filter(which)
                .mapToLong(Display::seq)
                .max()
                .orElse(0);
    }

    /** Each order once, the one that waits longest first. */
    static List<Unseen> among(Collection<Change> ofOneStore, Collection<Display> displays, Instant now) {
        Map<UUID, Unseen> first = new LinkedHashMap<>();
        ofOneStore.stream()
                .filter(change -> !now.isBefore(change.at().plus(AFTER)) && !change.isSeen(displays))
                .sorted(Comparator.comparingLong(Change::seq))
                .forEach(change ->
                        first.putIfAbsent(change.ticket(), new Unseen(change.ticket(), change.number(), change.at())));
        return List.copyOf(first.values());
    }
}
