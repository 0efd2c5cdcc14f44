package dev.matazu.stripe.sandbox.state;

/** Why a card was refused, in Stripe's words. {@code declineCode} is null unless the issuer gave one. */
public record Decline(String code, String declineCode, String message, PaymentMethod method, String charge) {

    public Decline on(PaymentMethod refused, String failedCharge) {
        return new Decline(code, declineCode, message, refused, failedCharge);
    }
}
