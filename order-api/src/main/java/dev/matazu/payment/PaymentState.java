package dev.matazu.payment;

import java.util.Optional;

/** Where the money of one attempt is. The one table of legal moves; the database repeats the states. */
public enum PaymentState {
    REQUIRES_PAYMENT,
    /** The guest has begun and must do one thing more: 3-D Secure, or pay a voucher in a shop. */
    REQUIRES_ACTION,
    /** Reserved on the card, not taken. */
    AUTHORISED,
    CAPTURED,
    PARTLY_REFUNDED,
    REFUNDED,
    /** The reservation was let go. */
    VOIDED,
    /** The processor could not take it for good. */
    FAILED,
    /** Nobody paid in time, or the reservation ran out. */
    EXPIRED,
    /** The cardholder's bank has taken it back for the time being, or for good. */
    DISPUTED;

    /** What moves a payment. */
    public enum Action {
        ASK_MORE,
        AUTHORISE,
        CAPTURE,
        VOID,
        /** The reservation ran out, or somebody let it go at the processor. */
        LAPSE,
        FAIL,
        EXPIRE,
        REFUND_PART,
        REFUND_REST,
        /** A refund that was paid came back, and nothing is refunded any more. */
        UNDO_REFUND,
        DISPUTE,
        WIN_DISPUTE
    }

    /** The state after the action; empty where it is refused. */
    public Optional<PaymentState> after(Action action) {
        return Optional.ofNullable(
                switch (action) {
                    case ASK_MORE -> this == REQUIRES_PAYMENT ? REQUIRES_ACTION : null;
                    case AUTHORISE ->
                        switch (this) {
                            // Money that comes late is money all the same.
                            case REQUIRES_PAYMENT, REQUIRES_ACTION, EXPIRED, FAILED -> AUTHORISED;
                            case AUTHORISED, CAPTURED, PARTLY_REFUNDED, REFUNDED, VOIDED, DISPUTED -> null;
                        };
                    case CAPTURE -> this == AUTHORISED ? CAPTURED : null;
                    case VOID -> this == AUTHORISED ? VOIDED : null;
                    case LAPSE -> this == AUTHORISED ? EXPIRED : null;
                    case FAIL ->
                        switch (this) {
                            case REQUIRES_PAYMENT, REQUIRES_ACTION, AUTHORISED -> FAILED;
                            case CAPTURED, PARTLY_REFUNDED, REFUNDED, VOIDED, FAILED, EXPIRED, DISPUTED -> null;
                        };
                    case EXPIRE -> this == REQUIRES_PAYMENT || this == REQUIRES_ACTION ? EXPIRED : null;
                    case REFUND_PART -> taken(PARTLY_REFUNDED);
                    case REFUND_REST -> taken(REFUNDED);
                    case UNDO_REFUND ->
                        switch (this) {
                            case PARTLY_REFUNDED, REFUNDED -> CAPTURED;
                            case DISPUTED -> DISPUTED;
                            case REQUIRES_PAYMENT, REQUIRES_ACTION, AUTHORISED, CAPTURED, VOIDED, FAILED, EXPIRED ->
                                null;
                        };
                    case DISPUTE ->
                        switch (this) {
                            case CAPTURED, PARTLY_REFUNDED, REFUNDED -> DISPUTED;
                            case REQUIRES_PAYMENT, REQUIRES_ACTION, AUTHORISED, VOIDED, FAILED, EXPIRED, DISPUTED ->
                                null;
                        };
                    case WIN_DISPUTE -> this == DISPUTED ? CAPTURED : null;
                });
    }

    private PaymentState taken(PaymentState to) {
        return switch (this) {
            case CAPTURED, PARTLY_REFUNDED, REFUNDED -> to;
            // What was on its way back arrives, or fails to, while the bank decides.
            case DISPUTED -> DISPUTED;
            case REQUIRES_PAYMENT, REQUIRES_ACTION, AUTHORISED, VOIDED, FAILED, EXPIRED -> null;
        };
    }

    /** Nobody has paid yet, and somebody may. */
    public boolean unpaid() {
        return this == REQUIRES_PAYMENT || this == REQUIRES_ACTION;
    }

    /** The money is with the shop, or has been. */
    public boolean taken() {
        return switch (this) {
            case CAPTURED, PARTLY_REFUNDED, REFUNDED, DISPUTED -> true;
            case REQUIRES_PAYMENT, REQUIRES_ACTION, AUTHORISED, VOIDED, FAILED, EXPIRED -> false;
        };
    }
}
