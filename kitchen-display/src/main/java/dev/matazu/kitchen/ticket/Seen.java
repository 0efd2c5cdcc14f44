package dev.matazu.kitchen.ticket;

import java.util.Set;

/**
 * What somebody saw of a ticket when they decided what to do to it.
 *
 * @param version of the ticket
 * @param own later versions that they made themselves, so that they know of them
 */
public record Seen(int version, Set<Integer> own) {

    /** Whatever it is now. */
    public static final Seen ANYTHING = new Seen(Integer.MAX_VALUE, Set.of());

    public Seen {
        own = Set.copyOf(own);
    }
}
