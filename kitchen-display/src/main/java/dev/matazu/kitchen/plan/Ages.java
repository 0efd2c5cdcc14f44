package dev.matazu.kitchen.plan;

import java.time.Duration;
import java.time.Instant;

/**
 * From which age on a store's screens show an order as slow, late, or waiting for somebody who does not come. What was
 * promised is late when its range is over, and slow as much earlier as {@code lateAfter} is after {@code warnAfter}.
 *
 * @param warnAfter since the kitchen has it; more than nothing
 * @param lateAfter more than that
 * @param uncollectedAfter since it is ready; more than nothing
 */
public record Ages(Duration warnAfter, Duration lateAfter, Duration uncollectedAfter) {

    /** How an order stands that is not done. */
    public enum Pace {
        IN_TIME,
        SLOW,
        LATE
    }

    public Ages {
        boolean inOrder = isPositive(warnAfter) && lateAfter.compareTo(warnAfter) > 0 && isPositive(uncollectedAfter);
        if (!inOrder) {
            throw new IllegalArgumentException("ages: " + warnAfter + ", " + lateAfter + ", " + uncollectedAfter);
        }
    }

    /**
     * Of what cooks have had since {@code fired}.
     *
     * @param promised the end of its promise; null where nothing was promised
     */
    public Pace pace(Instant fired, Instant promised, Instant at) {
        Instant late = promised == null ? fired.plus(lateAfter) : promised;
        Instant slow = late.minus(lateAfter.minus(warnAfter));
        return at.isBefore(slow) ? Pace.IN_TIME : at.isBefore(late) ? Pace.SLOW : Pace.LATE;
    }

    private static boolean isPositive(Duration age) {
        return age.compareTo(Duration.ZERO) > 0;
    }
}
