package dev.matazu.stripe.sandbox.state;

import java.util.Map;

/** A customer of the merchant, as far as the sandbox needs one. */
public record Customer(
        String id,
        long created,
        String email,
        String name,
        String phone,
        String description,
        Map<String, String> metadata)
        implements Entry {}
