package dev.matazu.kitchen.plan;

import java.time.Duration;

/**
 * From which wait on a kitchen does what about it. A wait is what a usual order would be quoted.
 *
 * @param warn staff are told
 * @param lengthen guests get wider ranges and fewer times near by
 * @param pause no mobile orders come in
 * @param resume below this they come in again
 * @param back so far below its beginning a step ends, that it does not come and go
 * @param hold no second change for this long, unless the wait has changed by {@code leap} since
 */
public record LoadRules(
        Duration warn,
        Duration lengthen,
        Duration pause,
        Duration resume,
        Duration back,
        Duration hold,
        Duration leap) {

    private static final Duration HOLD = Duration.ofMinutes(3);

    public LoadRules {
        boolean ascending = isBelow(Duration.ZERO, warn) && isBelow(warn, lengthen) && isBelow(lengthen, pause);
        if (!ascending || !isBelow(resume, pause) || !isBelow(Duration.ZERO, resume)) {
            throw new IllegalArgumentException("a kitchen is warned, then lengthens, then pauses, and resumes below");
        }
        if (back.isNegative() || back.compareTo(warn) > 0 || hold.isNegative() || leap.isNegative()) {
            throw new IllegalArgumentException(
                    "what keeps a throttle from fluttering is not negative, nor above its steps");
        }
    }

    private static boolean isBelow(Duration one, Duration other) {
        return one.compareTo(other) < 0;
    }

    /** A step ends a quarter of the first one below its beginning; a leap is from the first to the second. */
    public static LoadRules of(Duration warn, Duration lengthen, Duration pause, Duration resume) {
        return new LoadRules(warn, lengthen, pause, resume, warn.dividedBy(4), HOLD, lengthen.minus(warn));
    }

    /** Where nobody says otherwise. */
    public static LoadRules usual() {
        return of(Duration.ofMinutes(20), Duration.ofMinutes(30), Duration.ofMinutes(45), Duration.ofMinutes(25));
    }

    /** From which wait on this step holds. */
    Duration from(Step step) {
        return switch (step) {
            case OPEN -> Duration.ZERO;
            case WARN -> warn;
            case LENGTHEN -> lengthen;
            case PAUSE -> pause;
        };
    }

    /** Below which wait it ends once it holds. */
    Duration until(Step step) {
        return step == Step.PAUSE ? resume : from(step).minus(step == Step.OPEN ? Duration.ZERO : back);
    }
}
