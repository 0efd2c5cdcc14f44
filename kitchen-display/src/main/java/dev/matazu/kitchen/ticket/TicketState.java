package dev.matazu.kitchen.ticket;

import java.util.EnumSet;
import java.util.Set;

/** Where a whole ticket stands. Between {@code QUEUED} and {@code HANDED_OVER} it follows from its lines. */
public enum TicketState {
    /** Written and not released to the kitchen: no screen shows it. */
    HELD,
    QUEUED,
    STARTED,
    DONE,
    HANDED_OVER,
    /** Withdrawn; the wall shows it struck through until somebody bumps it off. */
    VOID,
    CLOSED;

    /** What a screen still has to show. */
    public static final Set<TicketState> ON_SCREEN = EnumSet.of(QUEUED, STARTED, DONE, VOID);

    /** What the kitchen still has to make or to hand over. */
    public boolean isOpen() {
        return this == QUEUED || this == STARTED || this == DONE;
    }
}
