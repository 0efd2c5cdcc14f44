package dev.matazu.ordering;

import dev.matazu.kitchen.ticket.LineCannotBeMade;
import dev.matazu.platform.Actor;
import java.time.Instant;

/**
 * A line that cannot be made, as others read it.
 *
 * @param line of the order
 * @param answerBy from then on the line is refunded
 * @param substituteLine of the order, or null
 * @param refunded in the currency's smallest unit
 * @param by who decided, or null while it is open
 */
public record ShortageView(
        int no,
        int line,
        LineCannotBeMade.Reason reason,
        ShortageState state,
        Instant askedAt,
        Instant answerBy,
        Integer substituteLine,
        long refunded,
        Actor.Kind by) {

    public boolean isOpen() {
        return state == ShortageState.OPEN;
    }

    /** Nobody has answered in time. */
    public boolean byNobody() {
        return by == Actor.Kind.SYSTEM;
    }
}
