package dev.matazu.kitchen.ticket;

import dev.matazu.platform.Actor;
import dev.matazu.platform.StoreId;
import java.time.Instant;
import java.util.UUID;

/**
 * Announced inside the transaction in which a cook said so, again when another one says it too: whoever the ticket
 * belongs to asks what instead, and answers with {@link TicketAction.Replace}.
 */
public record LineCannotBeMade(StoreId store, UUID ticket, int line, Reason reason, Actor actor, Instant at) {

    /** Why. */
    public enum Reason {
        SOLD_OUT,
        /** What makes it does not work. */
        BROKEN,
        OTHER
    }
}
