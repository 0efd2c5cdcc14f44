package dev.matazu.stripe.sandbox.state;

import java.util.Locale;
import java.util.Map;

/** A cardholder's complaint about one captured charge; {@code evidence} is what the merchant said against it. */
public record Dispute(
        String id,
        long created,
        String charge,
        String intent,
        long amount,
        String currency,
        String brand,
        Status status,
        Map<String, String> evidence,
        Map<String, String> metadata)
        implements Entry {

    /** The states of a dispute; the last two are final. */
    public enum Status {
        NEEDS_RESPONSE,
        UNDER_REVIEW,
        WON,
        LOST;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean open() {
            return this == NEEDS_RESPONSE || this == UNDER_REVIEW;
        }
    }

    public Dispute become(Status next) {
        return new Dispute(id, created, charge, intent, amount, currency, brand, next, evidence, metadata);
    }

    public Dispute saying(Map<String, String> more, Map<String, String> notes) {
        return new Dispute(id, created, charge, intent, amount, currency, brand, status, more, notes);
    }
}
