package dev.matazu.stripe.sandbox.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.matazu.stripe.sandbox.state.Dispute;
import java.time.Duration;

/** A dispute in Stripe's shape. */
final class DisputeShape {
    private static final long ANSWER_WITHIN = Duration.ofDays(7).toSeconds();

    private DisputeShape() {}

    static ObjectNode render(Dispute dispute) {
        var node = Shapes.of("dispute");
        node.put("id", dispute.id()).put("created", dispute.created()).put("charge", dispute.charge());
        node.put("payment_intent", dispute.intent()).put("amount", dispute.amount());
        node.put("currency", dispute.currency()).put("status", dispute.status().wire());
        node.set("metadata", Shapes.strings(dispute.metadata()));
        dispute.evidence().forEach(node.withObject("/evidence")::put);
        node.withObject("/evidence_details")
                .put("due_by", dispute.created() + ANSWER_WITHIN)
                .put("has_evidence", !dispute.evidence().isEmpty());
        node.withObject("/payment_method_details/card")
                .put("brand", dispute.brand())
                .put("network", dispute.brand());
        return node;
    }
}
