package dev.matazu.stripe.sandbox.state;

/** One line of a Checkout Session; {@code unitAmount} is in minor units of the session's currency. */
public record Line(String id, String name, String description, long unitAmount, long quantity) {

    public long total() {
        return Math.multiplyExact(unitAmount, quantity);
    }
}
