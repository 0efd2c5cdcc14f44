package dev.matazu.stripe.sandbox.api;

import dev.matazu.stripe.sandbox.pay.Refunds;
import dev.matazu.stripe.sandbox.state.Charge;
import dev.matazu.stripe.sandbox.state.Dispute;
import dev.matazu.stripe.sandbox.state.Intent;
import dev.matazu.stripe.sandbox.state.MethodType;
import dev.matazu.stripe.sandbox.state.Refund;
import dev.matazu.stripe.sandbox.wire.Currencies;
import dev.matazu.stripe.sandbox.wire.Reply;
import dev.matazu.stripe.sandbox.wire.StripeError;
import java.util.Map;

/** {@code /v1/refunds} and {@code /v1/charges}. */
final class RefundEndpoints {
    private static final Map<String, String> REASONS = Map.of(
            "duplicate", "duplicate",
            "fraudulent", "fraudulent",
            "requested_by_customer", "requested_by_customer");

    private final Refunds refunds;

    RefundEndpoints(Refunds refunds) {
        this.refunds = refunds;
    }

    void addTo(Routes routes) {
        routes.post("/v1/refunds", this::create);
        routes.get("/v1/refunds", this::list);
        routes.get("/v1/refunds/{id}", this::get);
        routes.get("/v1/charges", this::charges);
        routes.get("/v1/charges/{id}", this::charge);
        routes.get("/v1/charges/{id}/refunds", this::refundsOfCharge);
    }

    private Reply create(Call call) {
        var asked = call.params().number("amount", 1);
        var reason = call.params().oneOf("reason", REASONS, null);
        var metadata = call.params().metadata();
        var email = call.params().text("instructions_email");
        call.params().ignoring("refund_application_fee", "reverse_transfer");
        var charge = chargeToRefund(call);
        call.refuseUnread();
        refuseDisputed(call, charge);
        long left = charge.settlement().refundable();
        if (left == 0) {
            var message = "Charge " + charge.id() + " has already been refunded.";
            throw StripeError.refused("charge_already_refunded", null, message);
        }
        long amount = asked.orElse(left);
        if (amount > left) {
            var message = "Refund amount (" + Currencies.format(amount, charge.currency())
                    + ") is greater than unrefunded amount on charge (" + Currencies.format(left, charge.currency())
                    + ")";
            throw StripeError.refused("amount_too_large", "amount", message);
        }
        var address = charge.method().type() == MethodType.KONBINI
                ? email.orElse(charge.method().email())
                : email.orElse(null);
        return call.show(refunds.refund(call.change(), charge, amount, reason, metadata, address));
    }

    private static void refuseDisputed(Call call, Charge charge) {
        var dispute = call.change()
                .find(Dispute.class, String.valueOf(charge.settlement().dispute()));
        if (dispute.isPresent() && dispute.get().status() != Dispute.Status.WON) {
            var message = "Charge " + charge.id() + " has been charged back; cannot issue a refund.";
            throw StripeError.refused("charge_disputed", null, message);
        }
    }

    private static Charge chargeToRefund(Call call) {
        var intent = call.params().text("payment_intent");
        var charge = call.params().text("charge");
        if (intent.isEmpty() && charge.isEmpty()) {
            throw StripeError.invalid(
                    "parameter_missing",
                    "charge",
                    "One of the following params should be provided: charge, payment_intent.");
        }
        var id = charge.orElseGet(() -> call.change()
                .find(Intent.class, intent.get())
                .orElseThrow(() -> StripeError.unknown("payment_intent", intent.get(), "payment_intent"))
                .progress()
                .charge());
        var found = call.change().find(Charge.class, String.valueOf(id));
        if (found.isEmpty() && charge.isPresent()) {
            throw StripeError.unknown("charge", id, "charge");
        }
        if (found.isEmpty() || !found.get().settlement().done()) {
            var message = "This PaymentIntent does not have a successful, captured charge to refund.";
            throw StripeError.refused("payment_intent_unexpected_state", null, message);
        }
        return found.get();
    }

    private Reply list(Call call) {
        var intent = call.params().text("payment_intent");
        var charge = call.params().text("charge");
        return call.list(call.change()
                .newestFirst(Refund.class)
                .filter(r -> intent.isEmpty() || intent.get().equals(r.intent()))
                .filter(r -> charge.isEmpty() || charge.get().equals(r.charge())));
    }

    private Reply get(Call call) {
        call.refuseUnread();
        return call.show(call.named(Refund.class, "refund"));
    }

    private Reply charges(Call call) {
        var intent = call.params().text("payment_intent");
        return call.list(call.change()
                .newestFirst(Charge.class)
                .filter(c -> intent.isEmpty() || intent.get().equals(c.intent())));
    }

    private Reply charge(Call call) {
        call.refuseUnread();
        return call.show(call.named(Charge.class, "charge"));
    }

    private Reply refundsOfCharge(Call call) {
        var charge = call.named(Charge.class, "charge");
        return call.list(
                call.change().newestFirst(Refund.class).filter(r -> r.charge().equals(charge.id())));
    }
}
