package dev.matazu.kitchen.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The times of day that a store offers: one every so often from its local midnight on, each day anew. */
public record SlotGrid(ZoneId zone, Duration every) {

    public Instant atOrAfter(Instant time) {
        LocalDate day = time.atZone(zone).toLocalDate();
        Instant midnight = day.atStartOfDay(zone).toInstant();
        Instant nextMidnight = day.plusDays(1).atStartOfDay(zone).toInstant();
        long steps = -Math.floorDiv(-Duration.between(midnight, time).toNanos(), every.toNanos());
        Instant slot = midnight.plus(every.multipliedBy(steps));
        return slot.isBefore(nextMidnight) ? slot : nextMidnight;
    }

    public Instant after(Instant slot) {
        return atOrAfter(slot.plusNanos(1));
    }
}
