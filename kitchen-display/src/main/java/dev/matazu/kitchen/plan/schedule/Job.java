package dev.matazu.kitchen.plan.schedule;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is still to make of one order.
 *
 * @param due who is due first goes first
 * @param notBefore its pieces finish together then, or as soon as possible after it: food for somebody on their way
 *     must not wait, somebody who stands at the counter wants it at once
 * @param isFirst whether it goes before all others, because it was overtaken often enough
 */
public record Job(UUID id, Instant due, Instant notBefore, List<Piece> pieces, boolean isFirst) {

    public Job {
        pieces = List.copyOf(pieces);
    }

    public Job(UUID id, Instant due, Instant notBefore, List<? extends Piece> pieces) {
        this(id, due, notBefore, List.copyOf(pieces), false);
    }
}
