package dev.matazu.stripe.sandbox.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.matazu.stripe.sandbox.state.Decline;
import dev.matazu.stripe.sandbox.state.Intent;

/** A PaymentIntent and its last error in Stripe's shape. */
final class IntentShape {
    private final int port;

    IntentShape(int port) {
        this.port = port;
    }

    ObjectNode render(Intent intent) {
        var terms = intent.terms();
        var progress = intent.progress();
        var node = Shapes.of("payment_intent");
        node.put("id", intent.id()).put("client_secret", intent.secret()).put("created", intent.created());
        node.put("amount", terms.amount()).put("currency", terms.currency());
        node.put("amount_capturable", intent.capturable()).put("amount_received", progress.received());
        node.put("capture_method", terms.capture().wire())
                .put("status", progress.status().wire());
        node.put("customer", terms.customer()).put("description", terms.description());
        node.put("receipt_email", terms.receiptEmail()).put("latest_charge", progress.charge());
        node.put("canceled_at", progress.canceledAt()).put("cancellation_reason", progress.cancellationReason());
        node.put(
                "payment_method",
                progress.method() == null ? null : progress.method().id());
        node.set("metadata", Shapes.strings(terms.metadata()));
        if (progress.error() != null) {
            node.set("last_payment_error", error(progress.error()));
        }
        MethodShape.rules(node, terms.methods());
        if (intent.awaitsAuthentication()) {
            var redirect =
                    node.putObject("next_action").put("type", "redirect_to_url").putObject("redirect_to_url");
            redirect.put("url", page("challenge", intent)).put("return_url", intent.returnUrl());
        } else if (intent.awaitsCash()) {
            slip(node.putObject("next_action"), intent);
        }
        return node;
    }

    private void slip(ObjectNode node, Intent intent) {
        var voucher = intent.progress().voucher();
        var details = node.put("type", "konbini_display_details").putObject("konbini_display_details");
        details.put("expires_at", voucher.expiresAt()).put("hosted_voucher_url", page("voucher", intent));
        var stores = details.putObject("stores");
        for (String store : new String[] {"familymart", "lawson", "ministop", "seicomart"}) {
            stores.putObject(store)
                    .put("confirmation_number", voucher.confirmation())
                    .put("payment_code", voucher.paymentCode());
        }
    }

    private String page(String name, Intent intent) {
        return "http://127.0.0.1:" + port + "/c/" + name + "/" + intent.id();
    }

    static ObjectNode error(Decline decline) {
        var node = Shapes.empty();
        if (decline.charge() != null) {
            node.put("charge", decline.charge());
        }
        node.put("code", decline.code());
        if (decline.declineCode() != null) {
            node.put("decline_code", decline.declineCode());
        }
        node.put(
                "doc_url",
                "https://stripe.com/docs/error-codes/" + decline.code().replace('_', '-'));
        node.put("message", decline.message());
        node.set("payment_method", MethodShape.of(decline.method()));
        node.put("type", decline.charge() == null ? "invalid_request_error" : "card_error");
        return node;
    }
}
