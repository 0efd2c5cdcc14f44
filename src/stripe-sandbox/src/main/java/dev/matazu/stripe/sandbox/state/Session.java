package dev.matazu.stripe.sandbox.state;

import java.util.OptionalLong;

/**
 * A Checkout Session. {@code intent} is null until the guest first submits a card; {@code paid} is true only once money
 * was captured, as with Stripe.
 */
public record Session(
        String id,
        long created,
        long expiresAt,
        Offer offer,
        SessionStatus status,
        String intent,
        boolean paid,
        PaymentMethod payer)
        implements Entry {

    public Session submittedTo(String newIntent) {
        return new Session(id, created, expiresAt, offer, status, newIntent, paid, payer);
    }

    public Session completedBy(PaymentMethod guest, boolean captured) {
        return new Session(id, created, expiresAt, offer, SessionStatus.COMPLETE, intent, captured, guest);
    }

    public Session captured() {
        return new Session(id, created, expiresAt, offer, status, intent, true, payer);
    }

    public Session expired() {
        return new Session(id, created, expiresAt, offer, SessionStatus.EXPIRED, intent, false, payer);
    }

    public boolean open() {
        return status == SessionStatus.OPEN;
    }

    @Override
    public OptionalLong deadline() {
        return open() ? OptionalLong.of(expiresAt) : OptionalLong.empty();
    }
}
