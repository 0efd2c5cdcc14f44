package dev.matazu.stripe.sandbox.state;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The states of a PaymentIntent and the one table of what is allowed in each. */
public enum IntentStatus {
    REQUIRES_PAYMENT_METHOD,
    REQUIRES_CONFIRMATION,
    REQUIRES_ACTION,
    REQUIRES_CAPTURE,
    CANCELED,
    SUCCEEDED;

    /** What a caller, a guest or time may try on a PaymentIntent. */
    public enum Action {
        CONFIRM,
        AUTHENTICATE,
        CAPTURE,
        CANCEL
    }

    public boolean allows(Action action) {
        return switch (action) {
            case CONFIRM -> this == REQUIRES_PAYMENT_METHOD || this == REQUIRES_CONFIRMATION || this == REQUIRES_ACTION;
            case AUTHENTICATE -> this == REQUIRES_ACTION;
            case CAPTURE -> this == REQUIRES_CAPTURE;
            case CANCEL -> this != CANCELED && this != SUCCEEDED;
        };
    }

    public static List<String> allowing(Action action) {
        return Arrays.stream(values())
                .filter(status -> status.allows(action))
                .map(IntentStatus::wire)
                .toList();
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
