package dev.matazu.kitchen.plan;

import dev.matazu.kitchen.plan.schedule.Piece;
import java.util.List;
import java.util.UUID;

/**
 * What one open booking claims of the kitchen.
 *
 * @param changes how often the booking was changed until then
 * @param isMoved whether its guest has been given a later promise than the first
 * @param overtaken how many that were promised later are done, since its own time came; {@link #FIRST} for what
 *     is made again, or was put before all others
 * @param isPaid whether it is to be made; else it is held for somebody who is paying
 * @param isThere whether its guest waits in the shop: then sooner than promised is better
 * @param isShown whether cooks see it, and so have probably begun what was to be begun
 * @param pieces that are not done yet
 */
public record Claim(
        UUID id,
        int changes,
        Promise promise,
        boolean isMoved,
        int overtaken,
        boolean isPaid,
        boolean isThere,
        boolean isShown,
        List<? extends Piece> pieces) {

    /** Overtaken as often as can be: it goes before all others. */
    static final int FIRST = Integer.MAX_VALUE;

    public Claim {
        pieces = List.copyOf(pieces);
    }

    /** Nothing of it has been given, begun or shown to anybody. */
    static Claim asked(UUID id, Promise promise, List<? extends Piece> pieces) {
        return new Claim(id, 0, promise, false, 0, true, false, false, pieces);
    }

    /** To be made again at once. */
    static Claim first(UUID id, Promise promise, boolean isMoved, List<? extends Piece> pieces) {
        return new Claim(id, 0, promise, isMoved, FIRST, true, true, true, pieces);
    }

    Claim with(List<? extends Piece> others) {
        return new Claim(id, changes, promise, isMoved, overtaken, isPaid, isThere, isShown, others);
    }
}
