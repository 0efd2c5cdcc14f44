package dev.matazu.stripe.sandbox.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.matazu.stripe.sandbox.state.Charge;

/** A charge in Stripe's shape. */
final class ChargeShape {

    private ChargeShape() {}

    static ObjectNode render(Charge charge) {
        var settled = charge.settlement();
        boolean refused = charge.failure() != null;
        long returned = settled.released() ? charge.amount() : settled.refunded();
        var node = Shapes.of("charge");
        node.put("id", charge.id()).put("created", charge.created()).put("payment_intent", charge.intent());
        node.put("amount", charge.amount()).put("currency", charge.currency());
        node.put("amount_captured", settled.captured()).put("amount_refunded", returned);
        node.put("captured", settled.done()).put("paid", !refused).put("status", refused ? "failed" : "succeeded");
        node.put("refunded", settled.released() || (settled.done() && settled.refundable() == 0));
        node.put("customer", charge.customer()).put("description", charge.description());
        node.put("payment_method", charge.method().id());
        node.set("metadata", Shapes.strings(charge.metadata()));
        node.withObject("/billing_details")
                .put("name", charge.method().name())
                .put("email", charge.method().email());
        node.withObject("/refunds").put("url", "/v1/charges/" + charge.id() + "/refunds");
        node.put("disputed", settled.dispute() != null);
        switch (charge.method().type()) {
            case CARD -> card(node.withObject("/payment_method_details/card"), charge);
            case KONBINI -> other(node, "konbini").putObject("store").put("chain", "lawson");
            case PAYPAY -> other(node, "paypay");
        }
        outcome(node, charge);
        return node;
    }

    private static ObjectNode other(ObjectNode node, String type) {
        return node.putObject("payment_method_details").put("type", type).putObject(type);
    }

    private static void card(ObjectNode node, Charge charge) {
        var card = charge.method().card();
        node.put("brand", card.brand()).put("network", card.brand()).put("last4", card.last4());
        node.put("funding", card.funding()).put("country", card.country()).put("fingerprint", card.fingerprint());
        node.put("exp_month", card.expMonth()).put("exp_year", card.expYear());
        node.put("amount_authorized", charge.failure() == null ? charge.amount() : null);
        node.withObject("/overcapture").put("maximum_amount_capturable", charge.amount());
        if (charge.captureBefore() > 0 && charge.failure() == null) {
            node.put("capture_before", charge.captureBefore());
        }
        if (charge.authenticated()) {
            var secure = Shapes.of("three_d_secure");
            node.set("three_d_secure", secure);
        }
        if (card.wallet() != null) {
            var wallet = node.putObject("wallet").put("type", card.wallet()).put("dynamic_last4", card.last4());
            wallet.putObject(card.wallet());
        }
        if (charge.failure() != null && charge.failure().code().equals("incorrect_cvc")) {
            node.withObject("/checks").put("cvc_check", "fail");
        }
    }

    private static void outcome(ObjectNode node, Charge charge) {
        var outcome = node.withObject("/outcome");
        var failure = charge.failure();
        if (failure == null) {
            outcome.put("type", "authorized").put("network_status", "approved_by_network");
            outcome.put("seller_message", "Payment complete.");
            return;
        }
        node.put("failure_code", failure.code()).put("failure_message", failure.message());
        var reason = failure.declineCode() == null ? failure.code() : failure.declineCode();
        outcome.put("type", "issuer_declined").put("network_status", "declined_by_network");
        outcome.put("reason", reason).put("seller_message", failure.message());
    }
}
