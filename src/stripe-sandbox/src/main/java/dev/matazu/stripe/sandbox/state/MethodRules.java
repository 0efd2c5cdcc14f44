package dev.matazu.stripe.sandbox.state;

import java.util.List;

/**
 * The ways in which a payment may be made. {@code cardHeld} captures cards later though the rest is captured at once;
 * a konbini slip is good for {@code konbiniDays} days.
 */
public record MethodRules(List<MethodType> types, boolean cardHeld, int konbiniDays) {
    public static final int USUAL_KONBINI_DAYS = 3;
    public static final MethodRules CARDS = new MethodRules(List.of(MethodType.CARD), false, USUAL_KONBINI_DAYS);
}
