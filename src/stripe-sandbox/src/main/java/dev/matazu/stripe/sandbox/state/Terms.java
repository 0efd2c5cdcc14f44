package dev.matazu.stripe.sandbox.state;

import java.util.Map;

/** What a PaymentIntent is asked to collect, and how; {@code amount} is in minor units and at least 1. */
public record Terms(
        long amount,
        String currency,
        CaptureMethod capture,
        MethodRules methods,
        Map<String, String> metadata,
        String customer,
        String description,
        String receiptEmail) {

    public Terms {
        methods = methods == null ? MethodRules.CARDS : methods;
    }

    /** Whether a payment by this method waits for a capture call. */
    public boolean holds(MethodType method) {
        return capture == CaptureMethod.MANUAL || (method == MethodType.CARD && methods.cardHeld());
    }
}
