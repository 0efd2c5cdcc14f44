package dev.matazu.payment.receipt;

/** Pieces of an order's line whose money goes back. */
public record Returned(int lineNo, int quantity) {

    public Returned {
        if (quantity < 1) {
            throw new IllegalArgumentException("nothing of line " + lineNo + " goes back");
        }
    }
}
