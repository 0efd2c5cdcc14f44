package dev.matazu.stripe.sandbox.state;

import java.util.Locale;

/** The states of a Checkout Session; only an open one can be paid or expired. */
public enum SessionStatus {
    OPEN,
    COMPLETE,
    EXPIRED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
