package dev.matazu.payment;

/** Why staff pay money back. */
public enum RefundReason {
    MISSING,
    WRONG_ITEM,
    QUALITY,
    TOO_LATE,
    CANNOT_MAKE,
    /** Said in the note. */
    OTHER
}
