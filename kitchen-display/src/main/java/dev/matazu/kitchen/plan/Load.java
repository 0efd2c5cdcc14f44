package dev.matazu.kitchen.plan;

import java.time.Duration;
import java.time.Instant;

/**
 * How much a kitchen has to do, and what it does about it.
 *
 * @param step what it would do by itself
 * @param station at which a usual order waits longest, or null
 * @param opensAt while it pauses: when it probably takes orders again; else null
 * @param override what a manager set against it, or null; ends by itself
 */
public record Load(Step step, Duration quoted, StationCode station, Instant since, Instant opensAt, Override override) {

    /** @param to whether mobile orders come in all the same, or do not */
    public record Override(To to, Instant until, String by) {

        /** What a manager wants. */
        public enum To {
            OPEN,
            PAUSE
        }

        boolean holds(Instant now) {
            return until.isAfter(now);
        }
    }

    static Load none(Instant now) {
        return new Load(Step.OPEN, Duration.ZERO, null, now, null, null);
    }

    /** What holds now: kept open by a manager, times are still lengthened. */
    public Step inForce(Instant now) {
        if (override == null || !override.holds(now)) {
            return step;
        }
        return override.to() == Override.To.PAUSE ? Step.PAUSE : step == Step.PAUSE ? Step.LENGTHEN : step;
    }

    /** Whether a manager keeps mobile orders out now, however much there is to do. */
    public boolean isKeptOut(Instant now) {
        return override != null && override.to() == Override.To.PAUSE && override.holds(now);
    }

    /** When mobile orders are probably taken again; null where that is not known, or they are. */
    public Instant opens(Instant now) {
        if (inForce(now) != Step.PAUSE) {
            return null;
        }
        return override != null && override.holds(now) ? override.until() : opensAt;
    }
}
