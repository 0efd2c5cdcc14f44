package dev.matazu.stripe.sandbox.state;

import java.util.Map;

/** Money given back of one captured charge; {@code amount} is in minor units. */
public record Refund(
        String id,
        long created,
        String charge,
        String intent,
        long amount,
        String currency,
        String reason,
        Map<String, String> metadata)
        implements Entry {}
