package dev.matazu.stripe.sandbox.pay;

import dev.matazu.stripe.sandbox.state.CardBehaviour;
import dev.matazu.stripe.sandbox.state.Change;
import dev.matazu.stripe.sandbox.state.Charge;
import dev.matazu.stripe.sandbox.state.Decline;
import dev.matazu.stripe.sandbox.state.Ids;
import dev.matazu.stripe.sandbox.state.Intent;
import dev.matazu.stripe.sandbox.state.IntentStatus;
import dev.matazu.stripe.sandbox.state.MethodType;
import dev.matazu.stripe.sandbox.state.PaymentMethod;
import dev.matazu.stripe.sandbox.state.Progress;
import dev.matazu.stripe.sandbox.state.Session;
import dev.matazu.stripe.sandbox.state.Settlement;
import dev.matazu.stripe.sandbox.state.Terms;
import java.time.Duration;

/** The life of a PaymentIntent and its charge. Callers first check what its status allows. */
public final class Payments {
    private static final long CAPTURE_WITHIN = Duration.ofDays(7).toSeconds();

    private final EventLog events;
    private final Disputes disputes;

    public Payments(EventLog events, Disputes disputes) {
        this.events = events;
        this.disputes = disputes;
    }

    public Intent create(Change change, Terms terms, String session) {
        var id = Ids.random("pi_3", 23);
        var secret = Ids.random(id + "_secret_", 25);
        var intent = change.put(new Intent(id, secret, change.now(), session, null, terms, Progress.fresh()));
        events.record(change, "payment_intent.created", intent);
        return intent;
    }

    /** Charges the card, sends the guest to a bank or a wallet, or notes the refusal: the returned intent says which. */
    public Intent confirm(Change change, Intent intent, PaymentMethod method) {
        var behaviour = method.behaviour();
        if (method.type() == MethodType.PAYPAY || behaviour == CardBehaviour.CHALLENGE) {
            return waiting(change, intent.with(intent.progress().challenged(method)));
        }
        if (behaviour.approves()) {
            return collect(change, intent, method, false);
        }
        var why = Declines.of(behaviour);
        var charge = change.put(charge(change, intent, method, false, why));
        events.record(change, "charge.failed", charge);
        return decline(change, intent, why.on(method, charge.id()));
    }

    /** The guest passed or failed what a bank or a wallet asked. */
    public Intent authenticate(Change change, Intent intent, boolean passed) {
        var method = intent.progress().method();
        if (passed) {
            return collect(change, intent, method, true);
        }
        return decline(change, intent, Declines.notAuthenticated().on(method, null));
    }

    /** Takes {@code amount} of what was authorised; the rest is let go. */
    public Intent capture(Change change, Intent intent, long amount) {
        var charge = change.find(Charge.class, intent.progress().charge()).orElseThrow();
        var captured = change.put(charge.with(charge.settlement().capture(amount)));
        var done = change.put(intent.with(intent.progress().captured(amount)));
        change.find(Session.class, String.valueOf(intent.session())).ifPresent(s -> change.put(s.captured()));
        if (held(intent, charge.method())) {
            events.record(change, "charge.captured", captured);
        }
        events.record(change, "payment_intent.succeeded", done);
        if (charge.method().behaviour() == CardBehaviour.DISPUTE) {
            disputes.raise(change, captured);
        }
        return done;
    }

    public Intent cancel(Change change, Intent intent, String reason) {
        if (intent.status() == IntentStatus.REQUIRES_CAPTURE) {
            var charge = change.find(Charge.class, intent.progress().charge()).orElseThrow();
            var released = change.put(charge.with(charge.settlement().release()));
            boolean expired = reason != null && reason.equals("automatic");
            events.record(change, expired ? "charge.expired" : "charge.refunded", released);
        }
        var canceled = change.put(intent.with(intent.progress().canceled(change.now(), reason)));
        events.record(change, "payment_intent.canceled", canceled);
        return canceled;
    }

    /** Authorises with a method that said yes, captures unless that waits, and completes the session. */
    Intent collect(Change change, Intent intent, PaymentMethod method, boolean authenticated) {
        var charge = change.put(charge(change, intent, method, authenticated, null));
        var taken = change.put(intent.with(intent.progress().authorised(method, charge.id())));
        if (held(intent, method)) {
            events.record(change, "charge.succeeded", charge);
            events.record(change, "payment_intent.amount_capturable_updated", taken);
        } else {
            taken = capture(change, taken, intent.terms().amount());
            events.record(
                    change,
                    "charge.succeeded",
                    change.find(Charge.class, charge.id()).orElseThrow());
        }
        completeSession(change, taken, method);
        return taken;
    }

    /** The guest has still something to do elsewhere. */
    Intent waiting(Change change, Intent waiting) {
        events.record(change, "payment_intent.requires_action", change.put(waiting));
        return waiting;
    }

    Intent decline(Change change, Intent intent, Decline why) {
        var failed = change.put(intent.with(intent.progress().declined(why)));
        events.record(change, "payment_intent.payment_failed", failed);
        return failed;
    }

    /** A session that a slip completed before it was paid hears of the money by an event of its own. */
    void completeSession(Change change, Intent intent, PaymentMethod method) {
        if (intent.session() == null) {
            return;
        }
        var session = change.find(Session.class, intent.session()).orElseThrow();
        var complete = change.put(session.completedBy(method, intent.status() == IntentStatus.SUCCEEDED));
        var type = session.open() ? "checkout.session.completed" : "checkout.session.async_payment_succeeded";
        events.record(change, type, complete);
    }

    private static boolean held(Intent intent, PaymentMethod method) {
        return intent.terms().holds(method.type());
    }

    private static Charge charge(Change change, Intent intent, PaymentMethod method, boolean secure, Decline why) {
        var terms = intent.terms();
        boolean waits = held(intent, method) && why == null;
        return new Charge(
                Ids.random("ch_3", 23),
                change.now(),
                intent.id(),
                terms.amount(),
                terms.currency(),
                terms.metadata(),
                terms.customer(),
                terms.description(),
                method,
                secure,
                why == null ? null : why.on(method, null),
                waits ? change.now() + CAPTURE_WITHIN : 0,
                Settlement.open());
    }
}
