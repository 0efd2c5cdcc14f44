package dev.matazu.kitchen.plan;

import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/** What a house decides about its promises. */
public record PlanRules(Duration horizon, Duration lead, Duration narrowestRange) {

    private static final int RANGE_DIVISOR = 4;

    /** The more time lies between release and due, the less is known: a quarter of it, at least the narrowest range. */
    Promise promise(Plan.Window window) {
        Duration length = Duration.between(window.start(), window.end());
        Duration range = Stream.of(length.dividedBy(RANGE_DIVISOR), narrowestRange)
                .max(Comparator.naturalOrder())
                .map(Minutes::roundUp)
                .orElseThrow();
        return new Promise(window.end(), window.end().plus(range));
    }
}
