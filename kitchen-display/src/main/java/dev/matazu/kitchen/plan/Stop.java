package dev.matazu.kitchen.plan;

import java.time.Instant;

/**
 * A kitchen stands still.
 *
 * @param no counts the stops of a kitchen, from 1
 * @param until when it is expected to run again, or null where nobody knows
 * @param by who said so
 */
public record Stop(int no, Reason reason, Instant since, Instant until, String by) {

    /** Why. */
    public enum Reason {
        POWER,
        FIRE_ALARM,
        /** A fryer, an oven: without it nothing goes. */
        MACHINE,
        STAFF,
        WATER,
        OTHER
    }

    /** The time at which it should run again, unless that is over. */
    public Instant expected(Instant now) {
        return until != null && until.isAfter(now) ? until : null;
    }
}
