package dev.matazu.stripe.sandbox.state;

import java.util.Locale;

/** The states of a refund. Only a failed one gives its amount back to what can be refunded. */
public enum RefundStatus {
    PENDING,
    /** The guest is asked where the money should go, as after a payment in cash. */
    REQUIRES_ACTION,
    SUCCEEDED,
    FAILED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
