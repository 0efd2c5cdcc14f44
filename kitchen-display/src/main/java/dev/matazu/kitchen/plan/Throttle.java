package dev.matazu.kitchen.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Predicate;

/**
 * How far a kitchen is throttled. Plain Java, so that what it does to any row of waits can be proved.
 *
 * @param quoted the wait with which the step began
 * @param since when it began
 */
public record Throttle(Step step, Duration quoted, Instant since) {

    static Throttle open(Instant since) {
        return new Throttle(Step.OPEN, Duration.ZERO, since);
    }

    /** What follows from this wait now; the same where nothing does. */
    Throttle weigh(Duration measured, Instant now, LoadRules rules) {
        Step next = next(measured, rules);
        boolean held = now.isBefore(since.plus(rules.hold()))
                && measured.minus(quoted).abs().compareTo(rules.leap()) < 0;
        return next == step || held ? this : new Throttle(next, measured, now);
    }

    /** Up where a step begins, down only where it ends. */
    private Step next(Duration measured, LoadRules rules) {
        Step reached = highest(one -> isAtLeast(measured, rules.from(one)));
        if (reached.compareTo(step) > 0) {
            return reached;
        }
        return isAtLeast(measured, rules.until(step))
                ? step
                : highest(one -> one.compareTo(step) < 0 && isAtLeast(measured, rules.until(one)));
    }

    private static Step highest(Predicate<Step> which) {
        return Arrays.stream(Step.values())
                .filter(which)
                .max(Comparator.naturalOrder())
                .orElse(Step.OPEN);
    }

    private static boolean isAtLeast(Duration one, Duration other) {
        return one.compareTo(other) >= 0;
    }
}
