package dev.matazu.stripe.sandbox.state;

/**
 * What a guest pays one payment with. {@code card} and {@code behaviour}, how that test card behaves, are null unless it
 * is a card.
 */
public record PaymentMethod(String id, MethodType type, Card card, CardBehaviour behaviour, String name, String email) {

    public PaymentMethod {
        type = type == null ? MethodType.CARD : type;
    }

    public static PaymentMethod other(MethodType type, String name, String email) {
        return new PaymentMethod(Ids.random("pm_1", 23), type, null, null, name, email);
    }
}
