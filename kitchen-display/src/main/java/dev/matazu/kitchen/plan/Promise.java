package dev.matazu.kitchen.plan;

import java.time.Instant;

/** When an order will be ready: the range that the customer is shown, both ends included. */
public record Promise(Instant from, Instant to) {

    public Promise {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a promise cannot end before it begins: " + from + " to " + to);
        }
    }
}
