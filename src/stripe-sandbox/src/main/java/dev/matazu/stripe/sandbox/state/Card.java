package dev.matazu.stripe.sandbox.state;

/**
 * What may be remembered of a card: never its number or its security code. {@code wallet} is {@code apple_pay},
 * {@code google_pay} or null.
 */
public record Card(
        String brand,
        String last4,
        int expMonth,
        int expYear,
        String funding,
        String country,
        String fingerprint,
        String wallet) {}
