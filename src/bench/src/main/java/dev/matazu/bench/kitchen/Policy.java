package dev.matazu.bench.kitchen;

import dev.matazu.bench.kitchen.Order.Piece;
import dev.matazu.bench.kitchen.Order.Range;
import dev.matazu.kitchen.plan.StationCode;
import java.util.Optional;

/** How a shop promises, and in which order it cooks. It knows what staff tap, not what a piece will really take. */
interface Policy {

    /** What the guest is shown; empty where the order is refused. */
    Optional<Range> promise(Order order, long now);

    /** What the next free hands at a station begin; empty where they wait. */
    Optional<Piece> next(StationCode station, long now);

    /** When hands that wait should ask again, if nothing else happens before. */
    default long askAgain(long now) {
        return Long.MAX_VALUE;
    }

    default void bumped(Piece piece, long now) {}

    /** A station is closed until then; 0 when it is open again. */
    default void closed(StationCode station, long until) {}
}
