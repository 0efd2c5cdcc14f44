package dev.matazu.menu;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * What is known of something that can run out.
 *
 * @param portions how many can still be sold, or null where nobody counts
 * @param countedUntil when the count ends to hold, or null for never
 * @param soldOut whether staff said so, whatever is counted
 * @param soldOutUntil when that ends to hold, or null for never
 */
public record Stock(Integer portions, Instant countedUntil, boolean soldOut, Instant soldOutUntil) {

    /** Nobody said anything: there is as much as anybody wants. */
    static final Stock PLENTY = new Stock(null, null, false, null);

    /** How many can still be sold; empty where nobody counts. */
    public OptionalInt left(Instant now) {
        return portions != null && holds(countedUntil, now) ? OptionalInt.of(portions) : OptionalInt.empty();
    }

    public boolean isSoldOut(Instant now) {
        return isSaidSoldOut(now) || left(now).equals(OptionalInt.of(0));
    }

    /** When it is sold again by itself; null where it is not sold out, or nobody knows. */
    public Instant backAt(Instant now) {
        boolean gone = left(now).equals(OptionalInt.of(0));
        boolean said = isSaidSoldOut(now);
        if (said && soldOutUntil == null || gone && countedUntil == null) {
            return null;
        }
        if (said && gone) {
            return soldOutUntil.isAfter(countedUntil) ? soldOutUntil : countedUntil;
        }
        return said ? soldOutUntil : gone ? countedUntil : null;
    }

    /** With so many more, where it is counted. */
    Stock plus(int more) {
        return portions == null ? this : new Stock(portions + more, countedUntil, soldOut, soldOutUntil);
    }

    boolean isSaidSoldOut(Instant now) {
        return soldOut && holds(soldOutUntil, now);
    }

    private static boolean holds(Instant until, Instant now) {
        return until == null || until.isAfter(now);
    }
}
