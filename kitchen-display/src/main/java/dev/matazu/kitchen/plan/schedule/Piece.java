package dev.matazu.kitchen.plan.schedule;

import dev.matazu.kitchen.plan.StationCode;
import java.time.Duration;
import java.time.Instant;

/**
 * One piece of making, at one station, that is not done yet. Pieces of one step may overlap; those of a higher step
 * follow when all of the lower ones are done.
 */
public sealed interface Piece {

    StationCode station();

    int step();

    /**
     * Nobody has begun it.
     *
     * @param batch what it can be made together with, at a station that makes several at once; null for nothing
     */
    record Waiting(StationCode station, Duration length, int step, String batch) implements Piece {

        public Waiting {
            if (length.isNegative()) {
                throw new IllegalArgumentException("no such work: " + length + " at " + station);
            }
        }

        public static Waiting of(StationCode station, Duration length) {
            return new Waiting(station, length, 0, null);
        }
    }

    /**
     * Somebody is at it, probably until then.
     *
     * @param batch pieces with the same name and end take one place together; null for one by itself
     */
    record Begun(StationCode station, Instant until, int step, String batch) implements Piece {

        public static Begun of(StationCode station, Instant until) {
            return new Begun(station, until, 0, null);
        }
    }
}
