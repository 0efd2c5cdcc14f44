package dev.matazu.stripe.sandbox.state;

/** How far a PaymentIntent got: everything about it that changes. {@code voucher} is null unless one waits to be paid. */
public record Progress(
        IntentStatus status,
        PaymentMethod method,
        String charge,
        long received,
        Decline error,
        Voucher voucher,
        Long canceledAt,
        String cancellationReason) {

    public static Progress fresh() {
        return in(IntentStatus.REQUIRES_PAYMENT_METHOD, null, null, null);
    }

    public Progress chosen(PaymentMethod card) {
        return in(IntentStatus.REQUIRES_CONFIRMATION, card, charge, error);
    }

    public Progress challenged(PaymentMethod guest) {
        return in(IntentStatus.REQUIRES_ACTION, guest, charge, null);
    }

    public Progress waitingFor(PaymentMethod guest, Voucher slip) {
        return new Progress(IntentStatus.REQUIRES_ACTION, guest, charge, 0, null, slip, null, null);
    }

    public Progress declined(Decline why) {
        var latest = why.charge() == null ? charge : why.charge();
        return in(IntentStatus.REQUIRES_PAYMENT_METHOD, null, latest, why);
    }

    public Progress authorised(PaymentMethod guest, String newCharge) {
        return in(IntentStatus.REQUIRES_CAPTURE, guest, newCharge, null);
    }

    public Progress captured(long amount) {
        return new Progress(IntentStatus.SUCCEEDED, method, charge, amount, null, null, null, null);
    }

    public Progress canceled(long at, String reason) {
        return new Progress(IntentStatus.CANCELED, method, charge, 0, error, null, at, reason);
    }

    private static Progress in(IntentStatus status, PaymentMethod method, String charge, Decline error) {
        return new Progress(status, method, charge, 0, error, null, null, null);
    }
}
