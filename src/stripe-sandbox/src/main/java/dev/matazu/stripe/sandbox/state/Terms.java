package dev.matazu.stripe.sandbox.state;

import java.util.Map;

/** What a PaymentIntent is asked to collect; {@code amount} is in minor units and at least 1. */
public record Terms(
        long amount,
        String currency,
        CaptureMethod capture,
        Map<String, String> metadata,
        String customer,
        String description,
        String receiptEmail) {}
