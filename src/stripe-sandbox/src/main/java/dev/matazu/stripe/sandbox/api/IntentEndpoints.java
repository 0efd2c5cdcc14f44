package dev.matazu.stripe.sandbox.api;

import dev.matazu.stripe.sandbox.pay.Payments;
import dev.matazu.stripe.sandbox.pay.TestCards;
import dev.matazu.stripe.sandbox.state.Intent;
import dev.matazu.stripe.sandbox.state.IntentStatus;
import dev.matazu.stripe.sandbox.state.IntentStatus.Action;
import dev.matazu.stripe.sandbox.state.PaymentMethod;
import dev.matazu.stripe.sandbox.state.Session;
import dev.matazu.stripe.sandbox.wire.Currencies;
import dev.matazu.stripe.sandbox.wire.Reply;
import dev.matazu.stripe.sandbox.wire.Shapes;
import dev.matazu.stripe.sandbox.wire.StripeError;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** {@code /v1/payment_intents}. */
final class IntentEndpoints {
    private static final String WHAT = "payment_intent";
    private static final Map<String, String> REASONS = Map.of(
            "duplicate", "duplicate",
            "fraudulent", "fraudulent",
            "requested_by_customer", "requested_by_customer",
            "abandoned", "abandoned");

    private final Payments payments;
    private final TestCards cards;

    IntentEndpoints(Payments payments, TestCards cards) {
        this.payments = payments;
        this.cards = cards;
    }

    void addTo(Routes routes) {
        routes.post("/v1/payment_intents", this::create);
        routes.get("/v1/payment_intents", this::list);
        routes.get("/v1/payment_intents/search", IntentSearch::answer);
        routes.get("/v1/payment_intents/{id}", this::get);
        routes.post("/v1/payment_intents/{id}/confirm", this::confirm);
        routes.post("/v1/payment_intents/{id}/capture", this::capture);
        routes.post("/v1/payment_intents/{id}/cancel", this::cancel);
    }

    private Reply create(Call call) {
        var terms = IntentForm.terms(call.params(), call.change());
        var card = card(call);
        boolean confirm = call.params().flag("confirm");
        var returnUrl = call.params().text("return_url").orElse(null);
        if (confirm && card.isEmpty()) {
            throw StripeError.missing("payment_method");
        }
        call.refuseUnread();
        var intent = payments.create(call.change(), terms, null).returningTo(returnUrl);
        if (confirm) {
            return confirmed(call, payments.confirm(call.change(), intent, card.get()));
        }
        return call.show(call.change()
                .put(card.map(c -> intent.with(intent.progress().chosen(c))).orElse(intent)));
    }

    private Reply list(Call call) {
        var customer = call.params().text("customer");
        return call.list(call.change()
                .newestFirst(Intent.class)
                .filter(i ->
                        customer.isEmpty() || customer.get().equals(i.terms().customer())));
    }

    private Reply get(Call call) {
        call.params().ignoring("client_secret");
        call.refuseUnread();
        return call.show(call.named(Intent.class, WHAT));
    }

    private Reply confirm(Call call) {
        call.params().ignoring("use_stripe_sdk", "off_session", "setup_future_usage", "payment_method_options");
        var card = card(call);
        var returnUrl = call.params().text("return_url").orElse(null);
        call.refuseUnread();
        var intent = allowed(call, Action.CONFIRM, "confirmed").returningTo(returnUrl);
        var chosen = card.or(() -> Optional.ofNullable(intent.progress().method()))
                .orElseThrow(() -> StripeError.refused(
                        "payment_intent_unexpected_state",
                        "payment_method",
                        "You cannot confirm this PaymentIntent because it's missing a payment method."));
        return confirmed(call, payments.confirm(call.change(), intent, chosen));
    }

    private Reply capture(Call call) {
        call.params().ignoring("final_capture", "statement_descriptor", "statement_descriptor_suffix", "metadata");
        var asked = call.params().number("amount_to_capture", 1);
        call.refuseUnread();
        var intent = allowed(call, Action.CAPTURE, "captured");
        long amount = asked.orElse(intent.capturable());
        if (amount > intent.capturable()) {
            var most = Currencies.format(intent.capturable(), intent.terms().currency());
            var message = "The amount to capture is greater than the remaining capturable amount (" + most + ").";
            throw StripeError.refused("amount_too_large", "amount_to_capture", message);
        }
        return call.show(payments.capture(call.change(), intent, amount));
    }

    private Reply cancel(Call call) {
        var reason = call.params().oneOf("cancellation_reason", REASONS, null);
        call.refuseUnread();
        var intent = allowed(call, Action.CANCEL, "canceled");
        boolean inOpenSession = intent.session() != null
                && call.change()
                        .find(Session.class, intent.session())
                        .orElseThrow()
                        .open();
        if (inOpenSession) {
            var message = "You cannot cancel this PaymentIntent because it belongs to an open Checkout Session. "
                    + "Expire the Checkout Session instead.";
            throw StripeError.refused("payment_intent_unexpected_state", null, message);
        }
        return call.show(payments.cancel(call.change(), intent, reason));
    }

    /** A refused card is 402 with the intent inside the error, and what was noted about the try stays. */
    private static Reply confirmed(Call call, Intent intent) {
        if (intent.status() != IntentStatus.REQUIRES_PAYMENT_METHOD) {
            return call.show(intent);
        }
        var shown = call.plain(intent);
        var root = Shapes.empty();
        var error = shown.get("last_payment_error").deepCopy();
        root.set("error", error);
        root.withObject("/error").set("payment_intent", shown);
        return new Reply(402, root);
    }

    private Intent allowed(Call call, Action action, String done) {
        var intent = call.named(Intent.class, WHAT);
        if (!intent.status().allows(action)) {
            var message = "This PaymentIntent could not be " + done + " because it has a status of "
                    + intent.status().wire() + ". Only a PaymentIntent with one of the following statuses may be "
                    + done + ": " + String.join(", ", IntentStatus.allowing(action)) + ".";
            throw StripeError.refused("payment_intent_unexpected_state", null, message);
        }
        return intent;
    }

    private Optional<PaymentMethod> card(Call call) {
        int year = Instant.ofEpochSecond(call.change().now())
                .atOffset(ZoneOffset.UTC)
                .getYear();
        return call.params()
                .text("payment_method")
                .map(name -> cards.named(name, year)
                        .orElseThrow(() -> StripeError.unknownParam("PaymentMethod", name, "payment_method")));
    }
}
