package dev.matazu.stripe.sandbox.fault;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A wrong thing to do {@code times} more times. {@code match} is a pattern with {@code *} over "METHOD /path" or, for
 * webhooks, over the type of the event; {@code millis} counts where time plays a part.
 */
public record Fault(String match, Kind kind, int times, long millis) {

    /** What goes wrong. */
    public enum Kind {
        /** Answers 500 and does nothing. */
        HTTP500,
        /** Does it, and answers 500. */
        HTTP500_AFTER_COMMIT,
        HTTP429,
        /** Answers that another request holds the Idempotency-Key. */
        HTTP409,
        DELAY,
        /** Closes the connection and does nothing. */
        DROP_REQUEST,
        /** Does it, and closes the connection. */
        DROP_REPLY_AFTER_COMMIT,
        /** The event is never sent by itself. */
        WEBHOOK_NEVER,
        WEBHOOK_TWICE,
        WEBHOOK_FIVE_TIMES,
        /** Sent late, and signed when it is sent. */
        WEBHOOK_DELAY,
        /** Holds {@code times} events back and sends them in reverse. */
        WEBHOOK_REVERSED,
        /** Sent and answered before the call that caused it gets its own reply. */
        WEBHOOK_BEFORE_REPLY,
        /** First sent with a signature {@code millis} old, which a receiver must refuse. */
        WEBHOOK_STALE,
        /** First sent with a signature of another secret, which a receiver must refuse. */
        WEBHOOK_FORGED,
        /** Sent in an API version of years ago, with the fields of that time. */
        WEBHOOK_OLD_VERSION;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean ofWebhooks() {
            return name().startsWith("WEBHOOK");
        }
    }

    public boolean fits(String text) {
        var regex = Pattern.quote(match).replace("*", "\\E.*\\Q");
        return Pattern.matches(regex, text);
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    Fault once() {
        return new Fault(match, kind, times - 1, millis);
    }
}
