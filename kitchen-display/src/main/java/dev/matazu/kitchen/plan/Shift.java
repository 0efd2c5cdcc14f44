package dev.matazu.kitchen.plan;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** From this time of a weekday on, by the store's clock, so many work at a station; until its next shift. */
public record Shift(DayOfWeek day, LocalTime from, int places) {

    public Shift {
        if (places < 0) {
            throw new IllegalArgumentException(places + " places from " + from);
        }
    }
}
