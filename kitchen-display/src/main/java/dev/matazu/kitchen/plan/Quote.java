package dev.matazu.kitchen.plan;

import java.time.Duration;
import java.time.Instant;

/** A promise as somebody hears it who has not started the clock yet: ready between so and so long after checking in. */
public record Quote(Promise promise, Duration soonest, Duration latest) {

    /** Whole minutes, begun ones count: a wait is never said shorter than it is. */
    static Quote of(Promise promise, Instant now) {
        return new Quote(
                promise,
                Minutes.roundUp(Duration.between(now, promise.from())),
                Minutes.roundUp(Duration.between(now, promise.to())));
    }
}
