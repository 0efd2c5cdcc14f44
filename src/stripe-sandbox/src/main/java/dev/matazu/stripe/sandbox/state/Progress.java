package dev.matazu.stripe.sandbox.state;

/** How far a PaymentIntent got: everything about it that changes. */
public record Progress(
        IntentStatus status,
        PaymentMethod method,
        String charge,
        long received,
        Decline error,
        Long canceledAt,
        String cancellationReason) {

    public static Progress fresh() {
        return new Progress(IntentStatus.REQUIRES_PAYMENT_METHOD, null, null, 0, null, null, null);
    }

    public Progress chosen(PaymentMethod card) {
        return new Progress(IntentStatus.REQUIRES_CONFIRMATION, card, charge, 0, error, null, null);
    }

    public Progress challenged(PaymentMethod card) {
        return new Progress(IntentStatus.REQUIRES_ACTION, card, charge, 0, null, null, null);
    }

    public Progress declined(Decline why) {
        var latest = why.charge() == null ? charge : why.charge();
        return new Progress(IntentStatus.REQUIRES_PAYMENT_METHOD, null, latest, 0, why, null, null);
    }

    public Progress authorised(PaymentMethod card, String newCharge) {
        return new Progress(IntentStatus.REQUIRES_CAPTURE, card, newCharge, 0, null, null, null);
    }

    public Progress captured(long amount) {
        return new Progress(IntentStatus.SUCCEEDED, method, charge, amount, null, null, null);
    }

    public Progress canceled(long at, String reason) {
        return new Progress(IntentStatus.CANCELED, method, charge, 0, error, at, reason);
    }
}
