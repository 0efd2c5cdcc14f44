package dev.matazu.kitchen.plan.schedule;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is still to make of one order.
 *
 * @param due who is due first goes first
 * @param aim its pieces finish together then, as far as there are places, or as soon as possible after it; long past for
 *     somebody who stands at the counter
 * @param notBefore it is never done before: food for somebody on their way must not wait
 * @param isFirst whether it goes before all others, because it was overtaken often enough
 */
public record Job(UUID id, Instant due, Instant aim, Instant notBefore, List<Piece> pieces, boolean isFirst) {

    public Job {
        pieces = List.copyOf(pieces);
        if (!pieces.isEmpty() && pieces.get(0).follows()) {
            throw new IllegalArgumentException("nothing is before the first piece of " + id);
        }
    }

    /** Done at its time and not before. */
    public static Job at(UUID id, Instant time, List<? extends Piece> pieces) {
        return new Job(id, time, time, time, List.copyOf(pieces), false);
    }

    /** Done as soon as possible, in its turn. */
    public static Job atOnce(UUID id, Instant due, List<? extends Piece> pieces) {
        return new Job(id, due, Instant.EPOCH, Instant.EPOCH, List.copyOf(pieces), false);
    }
}
