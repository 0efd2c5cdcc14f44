package dev.matazu.stripe.sandbox.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.matazu.stripe.sandbox.state.Session;
import dev.matazu.stripe.sandbox.state.SessionStatus;
import java.net.URI;

/** A Checkout Session in Stripe's shape. */
final class SessionShape {
    private final int port;

    SessionShape(int port) {
        this.port = port;
    }

    ObjectNode render(Session session) {
        var offer = session.offer();
        var payment = offer.payment();
        var node = Shapes.of("checkout.session");
        node.put("id", session.id()).put("created", session.created()).put("expires_at", session.expiresAt());
        node.put("status", session.status().wire()).put("payment_intent", session.intent());
        node.put("payment_status", session.paid() ? "paid" : "unpaid").put("currency", payment.currency());
        node.put("amount_total", payment.amount()).put("amount_subtotal", payment.amount());
        node.put("client_reference_id", offer.reference()).put("customer", payment.customer());
        node.put("customer_email", offer.email()).put("locale", offer.locale());
        node.put("success_url", offer.successUrl()).put("cancel_url", offer.cancelUrl());
        node.put("url", session.status() == SessionStatus.OPEN ? address(session) : null);
        node.set("metadata", Shapes.strings(offer.metadata()));
        MethodShape.rules(node, payment.methods());
        if (offer.email() != null || session.payer() != null) {
            node.set("customer_details", details(session));
        }
        return node;
    }

    ObjectNode line(Session session, int index) {
        var line = session.offer().lines().get(index);
        var currency = session.offer().payment().currency();
        var node = Shapes.of("item");
        node.put("id", line.id()).put("description", line.name()).put("currency", currency);
        node.put("amount_subtotal", line.total()).put("amount_total", line.total());
        node.put("quantity", line.quantity());
        var price = node.withObject("/price");
        price.put("id", line.id().replace("li_", "price_"))
                .put("product", line.id().replace("li_", "prod_"));
        price.put("created", session.created()).put("currency", currency);
        price.put("unit_amount", line.unitAmount()).put("unit_amount_decimal", Long.toString(line.unitAmount()));
        return node;
    }

    private static ObjectNode details(Session session) {
        var payer = session.payer();
        var email = payer != null && payer.email() != null
                ? payer.email()
                : session.offer().email();
        var details = Shapes.of("customer_details");
        details.put("email", email).put("name", payer == null ? null : payer.name());
        return details;
    }

    private String address(Session session) {
        var success = session.offer().successUrl().replace("{CHECKOUT_SESSION_ID}", "id");
        return "http://" + URI.create(success).getHost() + ":" + port + "/c/pay/" + session.id();
    }
}
