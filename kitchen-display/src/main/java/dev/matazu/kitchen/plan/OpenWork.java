package dev.matazu.kitchen.plan;

import java.time.Duration;

/**
 * A piece of making that is not done yet.
 *
 * @param line of the ticket; several pieces may be of one line
 * @param follows whether it can only be begun when the piece before it in the list is done
 */
public record OpenWork(
        int line, StationCode station, Duration makeTime, String item, boolean isBegun, boolean follows) {

    /** Which nothing holds up. */
    public OpenWork(int line, StationCode station, Duration makeTime, String item, boolean isBegun) {
        this(line, station, makeTime, item, isBegun, false);
    }
}
