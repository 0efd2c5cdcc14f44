package dev.matazu.kitchen.plan.schedule;

import dev.matazu.kitchen.plan.StationCode;
import java.time.Duration;
import java.time.Instant;

/** One piece of making, at one station, that is not done yet. */
public sealed interface Piece {

    StationCode station();

    /** Whether it can only be begun when the piece before it in the job's list is done. */
    boolean follows();

    /**
     * Nobody has begun it.
     *
     * @param batch what it can be made together with, at a station that makes several at once; null for nothing
     * @param planned when it was to be begun by the last schedule; null where it was in none
     */
    record Waiting(StationCode station, Duration length, boolean follows, String batch, Instant planned)
            implements Piece {

        public Waiting {
            if (length.isNegative()) {
                throw new IllegalArgumentException("no such work: " + length + " at " + station);
            }
        }

        /** The same, to be begun then. */
        public Waiting planned(Instant start) {
            return new Waiting(station, length, follows, batch, start);
        }

        /** The same, begun when it was planned. */
        public Begun begun() {
            return new Begun(station, planned.plus(length), follows, batch);
        }

        /** By itself. */
        public static Waiting of(StationCode station, Duration length) {
            return new Waiting(station, length, false, null, null);
        }
    }

    /**
     * Somebody is at it, probably until then.
     *
     * @param batch pieces with the same name and end take one place together; null for one by itself
     */
    record Begun(StationCode station, Instant until, boolean follows, String batch) implements Piece {

        /** By itself. */
        public static Begun of(StationCode station, Instant until) {
            return new Begun(station, until, false, null);
        }
    }
}
