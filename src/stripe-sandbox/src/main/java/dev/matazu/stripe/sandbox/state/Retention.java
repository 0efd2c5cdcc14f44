package dev.matazu.stripe.sandbox.state;

import java.time.Duration;

/** How long Stripe remembers: a reply for its Idempotency-Key a day, an event thirty days, all else for good. */
public final class Retention {
    private static final long REPLY = Duration.ofHours(24).toSeconds();
    private static final long EVENT = Duration.ofDays(30).toSeconds();

    private Retention() {}

    /** {@code now} is in seconds since the epoch, by the sandbox's clock. */
    public static boolean outdated(Entry entry, long now) {
        if (entry instanceof SavedReply reply) {
            return reply.packed() == null || now - reply.created() >= REPLY;
        }
        return entry instanceof Event && now - entry.created() >= EVENT;
    }
}
