package dev.matazu.kitchen.plan;

import java.time.Duration;

/**
 * From which age on a store's screens show an order as slow, late, or waiting for somebody who does not come. What was
 * promised is late when its range is over, and slow as much earlier as {@code lateAfter} is after {@code warnAfter}.
 *
 * @param warnAfter since the kitchen has it; more than nothing
 * @param lateAfter more than that
 * @param uncollectedAfter since it is ready; more than nothing
 */
public record Ages(Duration warnAfter, Duration lateAfter, Duration uncollectedAfter) {

    public Ages {
        boolean inOrder = isPositive(warnAfter) && lateAfter.compareTo(warnAfter) > 0 && isPositive(uncollectedAfter);
        if (!inOrder) {
            throw new IllegalArgumentException("ages: " + warnAfter + ", " + lateAfter + ", " + uncollectedAfter);
        }
    }

    private static boolean isPositive(Duration age) {
        return age.compareTo(Duration.ZERO) > 0;
    }
}
