package dev.matazu.stripe.sandbox.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.matazu.stripe.sandbox.state.MethodRules;
import dev.matazu.stripe.sandbox.state.MethodType;
import dev.matazu.stripe.sandbox.state.PaymentMethod;

/** A payment method, and which ones are allowed, in Stripe's shape. */
final class MethodShape {

    private MethodShape() {}

    static ObjectNode of(PaymentMethod method) {
        var node = Shapes.of("payment_method")
                .put("id", method.id())
                .put("type", method.type().wire());
        node.withObject("/billing_details").put("name", method.name()).put("email", method.email());
        if (method.type() != MethodType.CARD) {
            node.remove("card");
            node.putObject(method.type().wire());
            return node;
        }
        var card = method.card();
        node.withObject("/card")
                .put("brand", card.brand())
                .put("display_brand", card.brand())
                .put("last4", card.last4())
                .put("funding", card.funding())
                .put("country", card.country())
                .put("fingerprint", card.fingerprint())
                .put("exp_month", card.expMonth())
                .put("exp_year", card.expYear());
        return node;
    }

    /** Writes {@code payment_method_types} and {@code payment_method_options} into a PaymentIntent or a session. */
    static void rules(ObjectNode node, MethodRules rules) {
        var types = node.putArray("payment_method_types");
        var options = node.putObject("payment_method_options");
        for (MethodType type : rules.types()) {
            types.add(type.wire());
            var option = options.putObject(type.wire());
            if (type == MethodType.CARD) {
                option.put("request_three_d_secure", "automatic");
                if (rules.cardHeld()) {
                    option.put("capture_method", "manual");
                }
            } else if (type == MethodType.KONBINI) {
                option.put("expires_after_days", rules.konbiniDays());
            }
        }
    }
}
