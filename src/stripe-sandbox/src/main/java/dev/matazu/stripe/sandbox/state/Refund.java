package dev.matazu.stripe.sandbox.state;

import java.util.Map;
import java.util.OptionalLong;

/**
 * Money given back of one captured charge; {@code amount} is in minor units. {@code later} is what becomes of it by
 * itself, or null; {@code email} is where a guest is asked for an account, or null.
 */
public record Refund(
        String id,
        long created,
        String charge,
        String intent,
        long amount,
        String currency,
        String reason,
        Map<String, String> metadata,
        MethodType method,
        RefundStatus status,
        Later later,
        String email)
        implements Entry {

    /** A status that comes by itself, {@code at} seconds since the epoch. */
    public record Later(long at, RefundStatus status) {}

    public Refund {
        method = method == null ? MethodType.CARD : method;
        status = status == null ? RefundStatus.SUCCEEDED : status;
    }

    public Refund become(RefundStatus next) {
        return new Refund(id, created, charge, intent, amount, currency, reason, metadata, method, next, null, email);
    }

    @Override
    public OptionalLong deadline() {
        return later == null ? OptionalLong.empty() : OptionalLong.of(later.at());
    }
}
