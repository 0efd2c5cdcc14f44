package dev.matazu.stripe.sandbox.api;

import dev.matazu.stripe.sandbox.pay.Checkout;
import dev.matazu.stripe.sandbox.state.Session;
import dev.matazu.stripe.sandbox.wire.Listing;
import dev.matazu.stripe.sandbox.wire.Reply;
import dev.matazu.stripe.sandbox.wire.StripeError;

/** {@code /v1/checkout/sessions}. */
final class SessionEndpoints {
    private static final String WHAT = "checkout.session";

    private final Checkout checkout;

    SessionEndpoints(Checkout checkout) {
        this.checkout = checkout;
    }

    void addTo(Routes routes) {
        routes.post("/v1/checkout/sessions", this::create);
        routes.get("/v1/checkout/sessions", this::list);
        routes.get("/v1/checkout/sessions/{id}", this::get);
        routes.get("/v1/checkout/sessions/{id}/line_items", this::lines);
        routes.post("/v1/checkout/sessions/{id}/expire", this::expire);
    }

    private Reply create(Call call) {
        var form = new SessionForm(call.params(), call.change());
        var offer = form.offer();
        long expiresAt = form.expiresAt();
        call.refuseUnread();
        return call.show(checkout.open(call.change(), offer, expiresAt));
    }

    private Reply list(Call call) {
        var intent = call.params().text("payment_intent");
        var status = call.params().text("status");
        var customer = call.params().text("customer");
        return call.list(call.change()
                .newestFirst(Session.class)
                .filter(s -> intent.isEmpty() || intent.get().equals(s.intent()))
                .filter(s -> status.isEmpty() || status.get().equals(s.status().wire()))
                .filter(s -> customer.isEmpty()
                        || customer.get().equals(s.offer().payment().customer())));
    }

    private Reply get(Call call) {
        call.refuseUnread();
        return call.show(call.named(Session.class, WHAT));
    }

    private Reply lines(Call call) {
        Listing.read(call.params());
        call.refuseUnread();
        return Reply.ok(call.expansion().lines(call.named(Session.class, WHAT)));
    }

    private Reply expire(Call call) {
        call.refuseUnread();
        var session = call.named(Session.class, WHAT);
        if (!session.open()) {
            var message = "This Session is not in an expireable state. Only Checkout Sessions with a status of `open` "
                    + "can be expired. This one is `" + session.status().wire() + "`.";
            throw StripeError.refused(null, null, message);
        }
        return call.show(checkout.expire(call.change(), session));
    }
}
