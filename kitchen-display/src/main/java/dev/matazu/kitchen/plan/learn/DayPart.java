package dev.matazu.kitchen.plan.learn;

import dev.matazu.platform.StoreTime;
import java.time.Instant;

/** Parts of a store's day in which things go differently. */
public enum DayPart {
    MORNING,
    LUNCH,
    AFTERNOON,
    EVENING;

    /** Lunch is from 11 to 14 o'clock, the evening from 17 until the small hours. */
    public static DayPart of(Instant moment, StoreTime time) {
        int hour = time.local(moment).getHour();
        if (hour < 5 || hour >= 17) {
            return EVENING;
        }
        return hour < 11 ? MORNING : hour < 14 ? LUNCH : AFTERNOON;
    }
}
