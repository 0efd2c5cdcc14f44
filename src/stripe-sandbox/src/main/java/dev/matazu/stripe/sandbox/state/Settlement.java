package dev.matazu.stripe.sandbox.state;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of an authorised charge. Refunds never add up to more than {@code captured}, in minor units;
 * {@code dispute} is null unless there was one.
 */
public record Settlement(
        boolean done, long captured, long refunded, boolean released, List<String> refunds, String dispute) {

    public static Settlement open() {
        return new Settlement(false, 0, 0, false, List.of(), null);
    }

    public Settlement capture(long amount) {
        return new Settlement(true, amount, 0, false, refunds, dispute);
    }

    public Settlement release() {
        return new Settlement(done, captured, refunded, true, refunds, dispute);
    }

    public Settlement refund(String refund, long amount) {
        if (amount > refundable()) {
            throw new IllegalArgumentException("refunds would exceed what was captured");
        }
        var all = new ArrayList<>(refunds);
        all.add(refund);
        return new Settlement(done, captured, refunded + amount, released, List.copyOf(all), dispute);
    }

    public Settlement refundFailed(long amount) {
        return new Settlement(done, captured, refunded - amount, released, refunds, dispute);
    }

    public Settlement disputedBy(String newDispute) {
        return new Settlement(done, captured, refunded, released, refunds, newDispute);
    }

    public long refundable() {
        return captured - refunded;
    }
}
