package dev.matazu.stripe.sandbox.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.matazu.stripe.sandbox.state.MethodType;
import dev.matazu.stripe.sandbox.state.Refund;
import dev.matazu.stripe.sandbox.state.RefundStatus;

/** A refund in Stripe's shape. */
final class RefundShape {

    private RefundShape() {}

    static ObjectNode render(Refund refund) {
        var node = Shapes.of("refund");
        node.put("id", refund.id()).put("created", refund.created()).put("charge", refund.charge());
        node.put("payment_intent", refund.intent()).put("amount", refund.amount());
        node.put("currency", refund.currency()).put("reason", refund.reason());
        node.put("status", refund.status().wire());
        node.set("metadata", Shapes.strings(refund.metadata()));
        if (refund.method() != MethodType.CARD) {
            var type = refund.method() == MethodType.KONBINI
                    ? "jp_bank_transfer"
                    : refund.method().wire();
            node.putObject("destination_details").put("type", type).putObject(type);
        }
        if (refund.status() == RefundStatus.FAILED) {
            node.put("failure_reason", "unknown");
        }
        if (refund.email() != null) {
            node.put("instructions_email", refund.email());
        }
        if (refund.status() == RefundStatus.REQUIRES_ACTION) {
            var details =
                    node.putObject("next_action").put("type", "display_details").putObject("display_details");
            details.put("expires_at", refund.later().at());
            details.putObject("email_sent")
                    .put("email_sent_at", refund.created())
                    .put("email_sent_to", refund.email());
        }
        return node;
    }
}
