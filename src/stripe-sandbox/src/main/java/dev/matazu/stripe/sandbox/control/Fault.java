package dev.matazu.stripe.sandbox.control;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A wrong thing to do {@code times} more times. {@code match} is a pattern with {@code *} over "METHOD /path" or, for
 * webhooks, over the type of the event; {@code millis} counts for the delays only.
 */
public record Fault(String match, Kind kind, int times, long millis) {

    /** What goes wrong. */
    public enum Kind {
        /** Answers 500 and does nothing. */
        HTTP500,
        /** Does it, and answers 500. */
        HTTP500_AFTER_COMMIT,
        HTTP429,
        DELAY,
        /** Closes the connection and does nothing. */
        DROP_REQUEST,
        /** Does it, and closes the connection. */
        DROP_REPLY_AFTER_COMMIT,
        /** The event is never sent. */
        WEBHOOK_NEVER,
        WEBHOOK_TWICE,
        WEBHOOK_DELAY,
        /** Holds {@code times} events back and sends them in reverse. */
        WEBHOOK_REVERSED;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean ofWebhooks() {
            return name().startsWith("WEBHOOK");
        }
    }

    boolean fits(String text) {
        var regex = Pattern.quote(match).replace("*", "\\E.*\\Q");
        return Pattern.matches(regex, text);
    }

    Fault once() {
        return new Fault(match, kind, times - 1, millis);
    }
}
