package dev.matazu.stripe.sandbox.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.matazu.stripe.sandbox.state.Charge;
import dev.matazu.stripe.sandbox.state.Customer;
import dev.matazu.stripe.sandbox.state.Dispute;
import dev.matazu.stripe.sandbox.state.Entry;
import dev.matazu.stripe.sandbox.state.Event;
import dev.matazu.stripe.sandbox.state.Intent;
import dev.matazu.stripe.sandbox.state.Refund;
import dev.matazu.stripe.sandbox.state.Session;

/** Turns what the sandbox remembers into Stripe's resources. */
public final class Rendering {
    private final SessionShape sessions;
    private final IntentShape intents;

    /** {@code port} is where the hosted pages are reached. */
    public Rendering(int port) {
        this.sessions = new SessionShape(port);
        this.intents = new IntentShape(port);
    }

    public ObjectNode render(Entry entry) {
        if (entry instanceof Session session) {
            return sessions.render(session);
        } else if (entry instanceof Intent intent) {
            return intents.render(intent);
        } else if (entry instanceof Charge charge) {
            return ChargeShape.render(charge);
        } else if (entry instanceof Refund refund) {
            return RefundShape.render(refund);
        } else if (entry instanceof Dispute dispute) {
            return DisputeShape.render(dispute);
        } else if (entry instanceof Customer customer) {
            return customer(customer);
        } else if (entry instanceof Event event) {
            return event(event);
        }
        throw new IllegalArgumentException("not a resource: " + entry.getClass().getSimpleName());
    }

    public ObjectNode line(Session session, int index) {
        return sessions.line(session, index);
    }

    private static ObjectNode customer(Customer customer) {
        var node = Shapes.of("customer");
        node.put("id", customer.id()).put("created", customer.created()).put("email", customer.email());
        node.put("name", customer.name()).put("phone", customer.phone());
        node.put("description", customer.description());
        node.set("metadata", Shapes.strings(customer.metadata()));
        return node;
    }

    private ObjectNode event(Event event) {
        var node = Shapes.of("event");
        node.put("id", event.id()).put("created", event.created()).put("type", event.type());
        node.put("api_version", event.origin().apiVersion()).put("pending_webhooks", event.pendingWebhooks());
        node.withObject("/data").set("object", render(event.subject()));
        node.withObject("/request")
                .put("id", event.origin().request())
                .put("idempotency_key", event.origin().idempotencyKey());
        return node;
    }
}
