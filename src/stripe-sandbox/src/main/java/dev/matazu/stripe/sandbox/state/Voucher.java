package dev.matazu.stripe.sandbox.state;

/**
 * A slip to pay with at a convenience store. Times are seconds since the epoch: at {@code paidAt} the guest pays by
 * himself, which is 0 when he never does.
 */
public record Voucher(String confirmation, String paymentCode, long expiresAt, long paidAt) {

    public long deadline() {
        return pays() ? paidAt : expiresAt;
    }

    public boolean pays() {
        return paidAt > 0 && paidAt <= expiresAt;
    }
}
