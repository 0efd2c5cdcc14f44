package dev.matazu.stripe.sandbox.pay;

import dev.matazu.stripe.sandbox.state.CardBehaviour;
import dev.matazu.stripe.sandbox.state.Change;
import dev.matazu.stripe.sandbox.state.Charge;
import dev.matazu.stripe.sandbox.state.Ids;
import dev.matazu.stripe.sandbox.state.MethodType;
import dev.matazu.stripe.sandbox.state.Refund;
import dev.matazu.stripe.sandbox.state.Refund.Later;
import dev.matazu.stripe.sandbox.state.RefundStatus;
import java.time.Duration;
import java.util.Map;

/** Gives captured money back. {@link dev.matazu.stripe.sandbox.state.Settlement} holds the sum below the capture. */
public final class Refunds {
    private static final long A_WHILE = Duration.ofMinutes(1).toSeconds();
    private static final long GUEST_MUST_ANSWER = Duration.ofDays(45).toSeconds();

    private final EventLog events;

    public Refunds(EventLog events) {
        this.events = events;
    }

    /** {@code email} is where a guest who paid in cash is asked for an account. */
    public Refund refund(
            Change change, Charge charge, long amount, String reason, Map<String, String> metadata, String email) {
        var id = Ids.random("re_3", 23);
        var settled = charge.settlement().refund(id, amount);
        var later = later(change.now(), charge);
        var refund = change.put(new Refund(
                id,
                change.now(),
                charge.id(),
                charge.intent(),
                amount,
                charge.currency(),
                reason,
                metadata,
                charge.method().type(),
                first(charge),
                later,
                email));
        var refunded = change.put(charge.with(settled));
        events.record(change, "refund.created", refund);
        events.record(change, "charge.refunded", refunded);
        return refund;
    }

    /** What was pending ends, or what looked done comes back. */
    public Refund become(Change change, Refund refund, RefundStatus status) {
        var ended = change.put(refund.become(status));
        events.record(change, "refund.updated", ended);
        if (status == RefundStatus.FAILED) {
            var charge = change.find(Charge.class, refund.charge()).orElseThrow();
            change.put(charge.with(charge.settlement().refundFailed(refund.amount())));
            events.record(change, "refund.failed", ended);
        }
        return ended;
    }

    private static RefundStatus first(Charge charge) {
        if (charge.method().type() == MethodType.KONBINI) {
            return RefundStatus.REQUIRES_ACTION;
        }
        boolean late = charge.method().behaviour() == CardBehaviour.REFUND_LATER;
        return late ? RefundStatus.PENDING : RefundStatus.SUCCEEDED;
    }

    private static Later later(long now, Charge charge) {
        if (charge.method().type() == MethodType.KONBINI) {
            return new Later(now + GUEST_MUST_ANSWER, RefundStatus.FAILED);
        }
        return charge.method().behaviour() == CardBehaviour.REFUND_LATER
                ? new Later(now + A_WHILE, RefundStatus.SUCCEEDED)
                : charge.method().behaviour() == CardBehaviour.REFUND_FAILS
                        ? new Later(now + A_WHILE, RefundStatus.FAILED)
                        : null;
    }
}
