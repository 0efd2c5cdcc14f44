package dev.matazu.store;

/** How guests of a store may pay on the processor's hosted page. */
public enum PayMethod {
    /** With the wallets that hold cards: Apple Pay, Google Pay. Reserved first, taken when the order is fired. */
    CARD,
    /** Taken at once, paid back where the order comes to nothing. */
    PAYPAY,
    /** A voucher that is paid in a convenience store, up to days later; taken at once then. */
    KONBINI;

    public boolean isPaidLater() {
        return this == KONBINI;
    }
}
