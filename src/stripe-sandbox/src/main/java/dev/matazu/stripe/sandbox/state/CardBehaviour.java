package dev.matazu.stripe.sandbox.state;

/** What a test card does when it is charged. */
public enum CardBehaviour {
    APPROVE,
    CHALLENGE,
    DECLINE_GENERIC,
    DECLINE_INSUFFICIENT_FUNDS,
    DECLINE_LOST,
    DECLINE_STOLEN,
    DECLINE_EXPIRED,
    DECLINE_CVC,
    DECLINE_PROCESSING,
    DECLINE_NOT_A_TEST_CARD
}
