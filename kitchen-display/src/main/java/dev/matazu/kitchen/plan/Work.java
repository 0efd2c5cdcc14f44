package dev.matazu.kitchen.plan;

import java.time.Duration;

/** One piece of making at one station, by one pair of hands. Whole seconds, begun ones count; zero is allowed. */
public record Work(StationCode station, Duration makeTime) {

    public Work {
        if (station == null || makeTime.isNegative()) {
            throw new IllegalArgumentException("no such work: " + makeTime + " at " + station);
        }
        makeTime = Duration.ofSeconds(makeTime.plusNanos(999_999_999).toSeconds());
    }
}
