package dev.matazu.ordering;

import dev.matazu.store.Money;
import java.time.Instant;

/**
 * A change of a paid order's lines as the other rooms read it.
 *
 * @param more what it costs more than before; below 0 where it costs less
 * @param reason why it came to nothing, or null
 */
public record EditView(int no, Money total, Money more, State state, String reason, Instant payUntil, Instant endedAt) {

    /** How far it is. */
    public enum State {
        /** Waits for its payment; the order is as it was. */
        OPEN,
        APPLIED,
        /** Came to nothing; the order is as it was. */
        DROPPED
    }
}
