package dev.matazu.payment;

import dev.matazu.ordering.OrderRef;
import dev.matazu.platform.Actor;
import dev.matazu.store.Money;
import java.time.Instant;
import java.util.List;

/**
 * A payment as the other rooms and managers read it.
 *
 * @param amount what is taken, or will be: less than what is reserved where the order has become cheaper
 * @param method the processor's word for it, as {@code card}; null until it is paid
 * @param refunded paid back, or promised to be
 * @param open what the processor must still be told
 */
public record PaymentView(
        OrderRef order,
        int attempt,
        PaymentState state,
        Money amount,
        Money refunded,
        String method,
        String intent,
        Instant captureBefore,
        Instant createdAt,
        List<Step> steps,
        List<Telling> open,
        List<RefundView> refunds) {

    /** A move, oldest first. {@code amount} in the smallest unit, null where the move is of the whole. */
    public record Step(String action, PaymentState state, Long amount, Actor actor, String reason, Instant at) {}

    /** @param error what the processor last answered; null before the first try */
    public record Telling(String verb, int tries, String error, Instant decidedAt) {}

    public Money left() {
        return new Money(amount.minor() - refunded.minor(), amount.currency());
    }
}
