package dev.matazu.bench.kitchen;

import java.time.Duration;

/**
 * What kind of days are replayed.
 *
 * @param utilisation how busy the busiest station is in the peak hour
 * @param hasTrouble whether a station closes for 20 minutes and a cook is slower by 30 %
 */
record Setting(double utilisation, boolean hasTrouble) {

    static final long OPEN = Duration.ofHours(3).toMillis();
    static final long PEAK_BEGINS = Duration.ofMinutes(45).toMillis();
    static final long PEAK_ENDS = Duration.ofMinutes(105).toMillis();
    static final double ORDERS_AN_HOUR = 350;
    /** Two walk-ins for each mobile order. */
    static final double WALK_INS = 2 / 3.0;

    static final double COME_NEVER = 0.03;
    static final double WANT_A_SLOT = 0.15;
    /** Coefficient of variation of one piece's time. */
    static final double NOISE = 0.3;
    /** Of the whole shop and of each station by itself, with a memory of a quarter of an hour. */
    static final double SLOWNESS = 0.1;

    static final double BUMPED_LATE = 0.2;
    static final long LATEST_BUMP = Duration.ofMinutes(3).toMillis();
    static final long CLOSED_FOR = Duration.ofMinutes(20).toMillis();
    static final double SLOW_COOK = 1.3;
    /** Guests come when the range begins, give or take. */
    static final long COMES_GIVE_OR_TAKE = Duration.ofMinutes(2).toMillis();

    /** How much of the peak's demand there is at this time: it rises, stays for an hour, and falls. */
    static double demand(long time) {
        if (time < PEAK_BEGINS) {
            return 0.45 + 0.55 * time / PEAK_BEGINS;
        }
        return time < PEAK_ENDS ? 1 : 1 - 0.6 * (time - PEAK_ENDS) / (OPEN - PEAK_ENDS);
    }
}
