package dev.matazu.kitchen.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Why an order was promised its time, as it looked when that was promised.
 *
 * @param chosen whether its guest asked for that time; else as soon as possible
 */
public record Why(Instant askedAt, boolean chosen, Cause cause) {

    /** That its guest asked for it. */
    static Why chosen(Instant now) {
        return new Why(now, true, Cause.CHOSEN);
    }

    /** What a time hangs on. */
    public enum Kind {
        /** The time that was asked for was free. */
        CHOSEN,
        /** Nothing lay before it: it takes as long as its longest piece. */
        LENGTH,
        /** Nothing lay before it, but it has more pieces than the station has places. */
        PLACES,
        /** The station was taken by others. */
        TAKEN,
        /** Nobody works at the station until then. */
        CLOSED,
        /** There was room sooner, but with it a promise given before could not have been kept. */
        PROMISES,
        /** What is in hand takes longer than planned. */
        SLOW,
        /** Something of it is made again. */
        REMADE,
        /** It was paid when the place that was held for it was gone. */
        PAID_LATE
    }

    /**
     * What decided.
     *
     * @param station where; null where none decided
     * @param longestSeconds its longest piece there
     * @param until how long the station was taken, or closed; null where it was neither
     * @param ready when it could have been ready; null where nobody could tell
     * @param before whose pieces lay before its own there, the first one first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Cause(
            Kind kind, StationCode station, long longestSeconds, Instant until, Instant ready, List<UUID> before) {

        static final Cause CHOSEN = new Cause(Kind.CHOSEN, null, 0, null, null, List.of());

        public Cause {
            before = List.copyOf(before);
        }

        Cause as(Kind other) {
            return new Cause(other, station, longestSeconds, until, ready, before);
        }
    }

    /** That a promise became another one. */
    public record Move(Instant at, Promise from, Promise to, Cause cause) {}
}
