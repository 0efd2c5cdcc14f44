package dev.matazu.stripe.sandbox.pay;

import dev.matazu.stripe.sandbox.state.Change;
import dev.matazu.stripe.sandbox.state.Ids;
import dev.matazu.stripe.sandbox.state.Intent;
import dev.matazu.stripe.sandbox.state.IntentStatus.Action;
import dev.matazu.stripe.sandbox.state.MethodType;
import dev.matazu.stripe.sandbox.state.Offer;
import dev.matazu.stripe.sandbox.state.PaymentMethod;
import dev.matazu.stripe.sandbox.state.Session;
import dev.matazu.stripe.sandbox.state.SessionStatus;
import java.util.Optional;

/** The life of a Checkout Session: opened, then completed by a guest or expired, never both. */
public final class Checkout {
    private final Payments payments;
    private final Vouchers vouchers;
    private final EventLog events;

    public Checkout(Payments payments, Vouchers vouchers, EventLog events) {
        this.payments = payments;
        this.vouchers = vouchers;
        this.events = events;
    }

    public Session open(Change change, Offer offer, long expiresAt) {
        var id = Ids.random("cs_test_a1", 56);
        return change.put(new Session(id, change.now(), expiresAt, offer, SessionStatus.OPEN, null, false, null));
    }

    /**
     * A guest submits a method; {@code confirmation} is the number chosen for a slip, or null. Empty when the session is
     * no longer open, so that a double submit pays once.
     */
    public Optional<Intent> submit(Change change, Session session, PaymentMethod method, String confirmation) {
        if (!session.open()) {
            return Optional.empty();
        }
        var intent = session.intent() == null
                ? firstIntent(change, session)
                : change.find(Intent.class, session.intent()).orElseThrow();
        return Optional.of(
                method.type() == MethodType.KONBINI
                        ? vouchers.issue(change, intent, method, confirmation)
                        : payments.confirm(change, intent, method));
    }

    /** Closes an open session and the payment a guest may have begun in it. */
    public Session expire(Change change, Session session) {
        var expired = change.put(session.expired());
        change.find(Intent.class, String.valueOf(session.intent()))
                .filter(intent -> intent.status().allows(Action.CANCEL))
                .ifPresent(intent -> payments.cancel(change, intent, "automatic"));
        events.record(change, "checkout.session.expired", expired);
        return expired;
    }

    private Intent firstIntent(Change change, Session session) {
        var intent = payments.create(change, session.offer().payment(), session.id());
        change.put(session.submittedTo(intent.id()));
        return intent;
    }
}
