package dev.matazu.kitchen.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** Promises are made in whole minutes; a begun minute counts. */
final class Minutes {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Minutes() {}

    static Duration roundUp(Duration length) {
        return Duration.ofMinutes(length.plus(MINUTE).minusNanos(1).toMinutes());
    }

    static Instant roundUp(Instant time) {
        return Instant.EPOCH.plus(roundUp(Duration.between(Instant.EPOCH, time)));
    }

    /** Every whole minute in this span, both ends included. */
    static Stream<Instant> between(Instant first, Instant last) {
        return Stream.iterate(roundUp(first), minute -> !minute.isAfter(last), minute -> minute.plus(MINUTE));
    }
}
