package dev.matazu.kitchen.plan;

import java.time.Instant;
import java.util.Optional;

/** What asking for capacity came to. */
public sealed interface HoldResult {

    /** It is theirs until {@code heldUntil}. Making may begin at {@code releaseAt}, if it is committed by then. */
    record Held(Promise promise, Instant heldUntil, Instant releaseAt) implements HoldResult {}

    /** Nothing is held. The next free slot, if a slot was wanted and there is a later one. */
    record Full(Optional<Promise> nextFree) implements HoldResult {}
}
