package dev.matazu.kitchen.display;

/**
 * From how many minutes on a ticket is marked yellow, and red. One that has a promise is red when that is over, and
 * yellow by the difference before.
 */
public record Ages(int warnMinutes, int lateMinutes) {

    /** A working day: no ticket is older. */
    public static final int LONGEST = 1440;

    public Ages {
        if (warnMinutes < 1 || lateMinutes <= warnMinutes || lateMinutes > LONGEST) {
            throw new IllegalArgumentException("yellow after " + warnMinutes + ", red after " + lateMinutes);
        }
    }
}
