package dev.matazu.stripe.sandbox.state;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The ways to pay that the sandbox knows, with what https://docs.stripe.com/payments says of each. Amounts are in yen:
 * the two that are not cards take no other currency.
 */
public enum MethodType {
    CARD(true, 1, 99_999_999),
    KONBINI(false, 120, 300_000),
    PAYPAY(false, 50, 1_000_000);

    private final boolean held;
    private final long least;
    private final long most;

    MethodType(boolean held, long least, long most) {
        this.held = held;
        this.least = least;
        this.most = most;
    }

    public static Optional<MethodType> named(String wire) {
        return Arrays.stream(values()).filter(type -> type.wire().equals(wire)).findFirst();
    }

    /** Whether it can be authorised now and captured later. */
    public boolean canBeHeld() {
        return held;
    }

    public long least() {
        return least;
    }

    public long most() {
        return most;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
