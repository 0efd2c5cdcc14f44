package dev.matazu.stripe.sandbox.api;

import dev.matazu.stripe.sandbox.pay.Disputes;
import dev.matazu.stripe.sandbox.state.Dispute;
import dev.matazu.stripe.sandbox.wire.Params;
import dev.matazu.stripe.sandbox.wire.Reply;
import dev.matazu.stripe.sandbox.wire.Shapes;
import dev.matazu.stripe.sandbox.wire.StripeError;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code /v1/disputes}. As with Stripe's test cards, the text of the evidence decides how a dispute ends. */
final class DisputeEndpoints {
    private final Disputes disputes;

    DisputeEndpoints(Disputes disputes) {
        this.disputes = disputes;
    }

    void addTo(Routes routes) {
        routes.get("/v1/disputes", this::list);
        routes.get("/v1/disputes/{id}", this::get);
        routes.post("/v1/disputes/{id}", this::answer);
        routes.post("/v1/disputes/{id}/close", this::accept);
    }

    private Reply list(Call call) {
        var charge = call.params().text("charge");
        var intent = call.params().text("payment_intent");
        return call.list(call.change()
                .newestFirst(Dispute.class)
                .filter(d -> charge.isEmpty() || charge.get().equals(d.charge()))
                .filter(d -> intent.isEmpty() || intent.get().equals(d.intent())));
    }

    private Reply get(Call call) {
        call.refuseUnread();
        return call.show(call.named(Dispute.class, "dispute"));
    }

    private Reply answer(Call call) {
        var dispute = open(call);
        var evidence = evidence(call.params().below("evidence"), dispute.evidence());
        var metadata = new LinkedHashMap<>(dispute.metadata());
        metadata.putAll(call.params().metadata());
        boolean submit = call.params().oneOf("submit", Map.of("true", true, "false", false), true);
        call.refuseUnread();
        var answered = disputes.answer(call.change(), dispute, evidence, metadata);
        if (!submit || evidence.isEmpty()) {
            return call.show(answered);
        }
        return switch (evidence.getOrDefault("uncategorized_text", "")) {
            case "winning_evidence" -> call.show(disputes.close(call.change(), answered, true));
            case "losing_evidence" -> call.show(disputes.close(call.change(), answered, false));
            default -> call.show(disputes.submit(call.change(), answered));
        };
    }

    private static Map<String, String> evidence(Params given, Map<String, String> before) {
        var all = new LinkedHashMap<>(before);
        Shapes.of("dispute")
                .get("evidence")
                .fieldNames()
                .forEachRemaining(name -> given.text(name).ifPresent(text -> all.put(name, text)));
        return all;
    }

    private Reply accept(Call call) {
        call.refuseUnread();
        return call.show(disputes.close(call.change(), open(call), false));
    }

    private static Dispute open(Call call) {
        var dispute = call.named(Dispute.class, "dispute");
        if (!dispute.status().open()) {
            throw StripeError.refused(null, null, "This dispute is already closed.");
        }
        return dispute;
    }
}
