package dev.matazu.stripe.sandbox.state;

import java.util.Map;
import java.util.OptionalLong;

/**
 * One attempt to charge a card. {@code failure} is null unless the card was refused; {@code captureBefore} is 0 unless
 * the charge waits for a capture, else seconds since the epoch.
 */
public record Charge(
        String id,
        long created,
        String intent,
        long amount,
        String currency,
        Map<String, String> metadata,
        String customer,
        String description,
        PaymentMethod method,
        boolean authenticated,
        Decline failure,
        long captureBefore,
        Settlement settlement)
        implements Entry {

    public Charge with(Settlement next) {
        return new Charge(
                id,
                created,
                intent,
                amount,
                currency,
                metadata,
                customer,
                description,
                method,
                authenticated,
                failure,
                captureBefore,
                next);
    }

    public boolean awaitsCapture() {
        return failure == null && !settlement.done() && !settlement.released();
    }

    @Override
    public OptionalLong deadline() {
        return captureBefore > 0 && awaitsCapture() ? OptionalLong.of(captureBefore) : OptionalLong.empty();
    }
}
