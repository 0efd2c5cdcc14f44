package dev.matazu.kitchen.plan;

import java.time.Instant;

/** What became of a promise when it was to be kept for good. */
public sealed interface CommitResult {

    /** As promised. Making may begin at {@code releaseAt}, which may have passed. */
    record Kept(Promise promise, Instant releaseAt) implements CommitResult {}

    /** It came too late for the old promise: a later one took its place. */
    record Moved(Promise old, Promise now, Instant releaseAt) implements CommitResult {}

    /** The kitchen can promise nothing more, or the booking was given up: money goes back. */
    record Lost() implements CommitResult {}
}
