package dev.matazu.stripe.sandbox.state;

import java.util.List;
import java.util.Map;

/**
 * What a Checkout Session sells and where it leads. {@code payment} holds the terms its PaymentIntent will get;
 * {@code cancelUrl}, {@code reference}, {@code email} and {@code locale} may be null.
 */
public record Offer(
        List<Line> lines,
        Terms payment,
        Map<String, String> metadata,
        String reference,
        String email,
        String locale,
        String successUrl,
        String cancelUrl) {}
