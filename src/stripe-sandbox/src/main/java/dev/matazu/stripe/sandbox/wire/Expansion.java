package dev.matazu.stripe.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.matazu.stripe.sandbox.state.Change;
import dev.matazu.stripe.sandbox.state.Charge;
import dev.matazu.stripe.sandbox.state.Customer;
import dev.matazu.stripe.sandbox.state.Dispute;
import dev.matazu.stripe.sandbox.state.Entry;
import dev.matazu.stripe.sandbox.state.Intent;
import dev.matazu.stripe.sandbox.state.Refund;
import dev.matazu.stripe.sandbox.state.Session;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Renders resources as one change sees them, with the ids that {@code expand[]} names replaced by resources. */
public final class Expansion {
    private static final int DEEPEST = 4;

    private final Rendering rendering;
    private final Change change;

    public Expansion(Rendering rendering, Change change) {
        this.rendering = rendering;
        this.change = change;
    }

    public ObjectNode render(Entry entry) {
        var node = rendering.render(entry);
        if (entry instanceof Charge charge) {
            var data = node.withObject("/refunds").withArray("data");
            for (int i = charge.settlement().refunds().size() - 1; i >= 0; i--) {
                change.find(Refund.class, charge.settlement().refunds().get(i))
                        .ifPresent(refund -> data.add(rendering.render(refund)));
            }
        }
        return node;
    }

    public ObjectNode lines(Session session) {
        var list = Shapes.of("list").put("url", "/v1/checkout/sessions/" + session.id() + "/line_items");
        for (int i = 0; i < session.offer().lines().size(); i++) {
            list.withArray("data").add(rendering.line(session, i));
        }
        return list;
    }

    /** Expands in place; each path is dotted, and starts with {@code data.} for lists. */
    public <N extends JsonNode> N expand(N node, List<String> paths) {
        for (String path : paths) {
            var steps = List.of(path.split("\\."));
            if (steps.size() > DEEPEST) {
                var message = "You cannot expand more than 4 levels of a property. Property: " + path;
                throw StripeError.invalid(null, "expand", message);
            }
            walk(node, steps, path);
        }
        return node;
    }

    private void walk(JsonNode node, List<String> steps, String path) {
        if (steps.isEmpty() || node.isNull()) {
            return;
        }
        if (node.isArray()) {
            node.forEach(each -> walk(each, steps, path));
            return;
        }
        var field = steps.get(0);
        var rest = steps.subList(1, steps.size());
        if (field.equals("line_items") && node.path("object").asText().equals("checkout.session")) {
            var session = change.find(Session.class, node.get("id").asText()).orElseThrow();
            ((ObjectNode) node).set("line_items", lines(session));
        } else if (node.path(field).isTextual()) {
            var found = byId(node.get(field).asText()).orElseThrow(() -> notExpandable(path));
            ((ObjectNode) node).set(field, render(found));
        } else if (node.path(field).isMissingNode()) {
            throw notExpandable(path);
        }
        walk(node.get(field), rest, path);
    }

    private Optional<? extends Entry> byId(String id) {
        return switch (Arrays.stream(id.split("_")).findFirst().orElse("")) {
            case "pi" -> change.find(Intent.class, id);
            case "ch" -> change.find(Charge.class, id);
            case "re" -> change.find(Refund.class, id);
            case "dp" -> change.find(Dispute.class, id);
            case "cus" -> change.find(Customer.class, id);
            default -> Optional.empty();
        };
    }

    private static StripeError notExpandable(String path) {
        return StripeError.invalid(null, "expand", "This property cannot be expanded (" + path + ").");
    }
}
