package dev.matazu.kitchen.plan;

import dev.matazu.platform.StoreTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.LongStream;

/**
 * The times of day that a store offers: every so often by the clock on its wall, counted from its midnight, each day anew.
 * A time that a change to summer time leaves out is no slot, and one that comes twice is a slot once.
 */
public record SlotGrid(StoreTime time, Duration every) {

    private static final long DAY = Duration.ofDays(1).toNanos();

    public SlotGrid {
        if (every.isNegative() || every.isZero()) {
            throw new IllegalArgumentException("slots need a distance: " + every);
        }
    }

    public Instant atOrAfter(Instant moment) {
        LocalDateTime local = time.local(moment);
        LocalDate day = local.toLocalDate();
        long first = stepsIn(local.toLocalTime().toNanoOfDay());
        return LongStream.iterate(first, step -> step + 1)
                .mapToObj(step -> slot(day, step))
                .filter(time::exists)
                .map(time::at)
                .filter(slot -> !slot.isBefore(moment))
                .findFirst()
                .orElseThrow();
    }

    public Instant after(Instant slot) {
        return atOrAfter(slot.plusNanos(1));
    }

    /** Of the slots of a day every second one. */
    boolean isEven(Instant slot) {
        return stepsIn(time.local(slot).toLocalTime().toNanoOfDay()) % 2 == 0;
    }

    private LocalDateTime slot(LocalDate day, long step) {
        long perDay = stepsIn(DAY);
        return day.plusDays(step / perDay).atStartOfDay().plus(every.multipliedBy(step % perDay));
    }

    /** Rounded up. */
    private long stepsIn(long nanos) {
        return -Math.floorDiv(-nanos, every.toNanos());
    }
}
