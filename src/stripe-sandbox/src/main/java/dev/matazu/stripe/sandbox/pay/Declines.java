package dev.matazu.stripe.sandbox.pay;

import dev.matazu.stripe.sandbox.state.CardBehaviour;
import dev.matazu.stripe.sandbox.state.Decline;

/** What Stripe says when a card is refused. */
final class Declines {
    private static final String GENERIC = "Your card was declined.";

    private Declines() {}

    static Decline of(CardBehaviour behaviour) {
        return switch (behaviour) {
            case APPROVE, DISPUTE, REFUND_LATER, REFUND_FAILS, CHALLENGE ->
                throw new IllegalArgumentException("not a decline: " + behaviour);
            case DECLINE_GENERIC -> declined("generic_decline", GENERIC);
            case DECLINE_INSUFFICIENT_FUNDS -> declined("insufficient_funds", "Your card has insufficient funds.");
            case DECLINE_LOST -> declined("lost_card", GENERIC);
            case DECLINE_STOLEN -> declined("stolen_card", GENERIC);
            case DECLINE_NOT_A_TEST_CARD ->
                declined(
                        "test_mode_live_card",
                        "Your card was declined. Your request was in test mode, but used a non test card.");
            case DECLINE_EXPIRED -> coded("expired_card", "Your card has expired.");
            case DECLINE_CVC -> coded("incorrect_cvc", "Your card's security code is incorrect.");
            case DECLINE_PROCESSING ->
                coded("processing_error", "An error occurred while processing your card. Try again in a little bit.");
        };
    }

    /** The guest did not get through 3-D Secure; no charge was made. */
    static Decline notAuthenticated() {
        return coded(
                "payment_intent_authentication_failure",
                "We are unable to authenticate your payment method. Please choose a different payment method and try"
                        + " again.");
    }

    /** A slip ran out; no charge was made. */
    static Decline notPaidInTime() {
        return coded(
                "payment_intent_payment_attempt_expired",
                "The payment attempt for this PaymentIntent has expired. Please choose a payment method and try again.");
    }

    private static Decline declined(String declineCode, String message) {
        return new Decline("card_declined", declineCode, message, null, null);
    }

    private static Decline coded(String code, String message) {
        return new Decline(code, null, message, null, null);
    }
}
