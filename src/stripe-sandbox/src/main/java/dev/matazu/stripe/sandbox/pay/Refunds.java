package dev.matazu.stripe.sandbox.pay;

import dev.matazu.stripe.sandbox.state.Change;
import dev.matazu.stripe.sandbox.state.Charge;
import dev.matazu.stripe.sandbox.state.Ids;
import dev.matazu.stripe.sandbox.state.Refund;
import java.util.Map;

/** Gives captured money back. {@link dev.matazu.stripe.sandbox.state.Settlement} holds the sum below the capture. */
public final class Refunds {
    private final EventLog events;

    public Refunds(EventLog events) {
        this.events = events;
    }

    public Refund refund(Change change, Charge charge, long amount, String reason, Map<String, String> metadata) {
        var id = Ids.random("re_3", 23);
        var settled = charge.settlement().refund(id, amount);
        var refund = change.put(new Refund(
                id, change.now(), charge.id(), charge.intent(), amount, charge.currency(), reason, metadata));
        var refunded = change.put(charge.with(settled));
        events.record(change, "refund.created", refund);
        events.record(change, "charge.refunded", refunded);
        return refund;
    }
}
