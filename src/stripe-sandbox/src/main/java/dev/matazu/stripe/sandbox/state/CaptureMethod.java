package dev.matazu.stripe.sandbox.state;

import java.util.Locale;

/** Whether a payment is captured by itself once authorised, or waits for a capture call. */
public enum CaptureMethod {
    AUTOMATIC,
    AUTOMATIC_ASYNC,
    MANUAL;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
