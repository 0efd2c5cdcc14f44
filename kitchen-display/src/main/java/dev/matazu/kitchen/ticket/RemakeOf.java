package dev.matazu.kitchen.ticket;

import java.time.Instant;

/**
 * That a line is made in place of another one of its ticket, which was made already.
 *
 * @param line the number of that one, never of one that was itself made again
 */
public record RemakeOf(int line, Reason reason, Instant at) {

    /** Why. */
    public enum Reason {
        DROPPED,
        /** Not what was ordered. */
        WRONG,
        QUALITY,
        /** It is not there. */
        MISSING,
        OTHER
    }
}
