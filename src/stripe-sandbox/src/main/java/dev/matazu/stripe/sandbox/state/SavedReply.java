package dev.matazu.stripe.sandbox.state;

/** The reply an Idempotency-Key (the id) already got; {@code fingerprint} tells whether the request is the same one. */
public record SavedReply(String id, long created, String fingerprint, int status, String body, String request)
        implements Entry {}
