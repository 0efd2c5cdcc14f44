package dev.matazu.stripe.sandbox.state;

/** What a test card does when it is charged. */
public enum CardBehaviour {
    APPROVE,
    /** Approves, and the cardholder disputes the charge once it is captured. */
    DISPUTE,
    /** Approves, and a refund takes its time. */
    REFUND_LATER,
    /** Approves, and a refund that looked done comes back. */
    REFUND_FAILS,
    CHALLENGE,
    DECLINE_GENERIC,
    DECLINE_INSUFFICIENT_FUNDS,
    DECLINE_LOST,
    DECLINE_STOLEN,
    DECLINE_EXPIRED,
    DECLINE_CVC,
    DECLINE_PROCESSING,
    DECLINE_NOT_A_TEST_CARD;

    public boolean approves() {
        return compareTo(CHALLENGE) < 0;
    }
}
