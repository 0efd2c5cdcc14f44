package dev.matazu.stripe.sandbox.pay;

import dev.matazu.stripe.sandbox.state.CaptureMethod;
import dev.matazu.stripe.sandbox.state.CardBehaviour;
import dev.matazu.stripe.sandbox.state.Change;
import dev.matazu.stripe.sandbox.state.Charge;
import dev.matazu.stripe.sandbox.state.Decline;
import dev.matazu.stripe.sandbox.state.Ids;
import dev.matazu.stripe.sandbox.state.Intent;
import dev.matazu.stripe.sandbox.state.IntentStatus;
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

    public Payments(EventLog events) {
        this.events = events;
    }

    public Intent create(Change change, Terms terms, String session) {
        var id = Ids.random("pi_3", 23);
        var secret = Ids.random(id + "_secret_", 25);
        var intent = change.put(new Intent(id, secret, change.now(), session, null, terms, Progress.fresh()));
        events.record(change, "payment_intent.created", intent);
        return intent;
    }

    /** Charges the card, asks for 3-D Secure, or notes the refusal: the returned intent says which. */
    public Intent confirm(Change change, Intent intent, PaymentMethod card) {
        if (card.behaviour() == CardBehaviour.APPROVE) {
            return authorise(change, intent, card, false);
        }
        if (card.behaviour() == CardBehaviour.CHALLENGE) {
            var waiting = change.put(intent.with(intent.progress().challenged(card)));
            events.record(change, "payment_intent.requires_action", waiting);
            return waiting;
        }
        var why = Declines.of(card.behaviour());
        var charge = change.put(charge(change, intent, card, false, why));
        events.record(change, "charge.failed", charge);
        return decline(change, intent, why.on(card, charge.id()));
    }

    /** The guest passed or failed the 3-D Secure challenge. */
    public Intent authenticate(Change change, Intent intent, boolean passed) {
        var card = intent.progress().method();
        if (passed) {
            return authorise(change, intent, card, true);
        }
        return decline(change, intent, Declines.notAuthenticated().on(card, null));
    }

    /** Takes {@code amount} of what was authorised; the rest is let go. */
    public Intent capture(Change change, Intent intent, long amount) {
        var charge = change.find(Charge.class, intent.progress().charge()).orElseThrow();
        var captured = change.put(charge.with(charge.settlement().capture(amount)));
        var done = change.put(intent.with(intent.progress().captured(amount)));
        change.find(Session.class, String.valueOf(intent.session())).ifPresent(s -> change.put(s.captured()));
        if (intent.terms().capture() == CaptureMethod.MANUAL) {
            events.record(change, "charge.captured", captured);
        }
        events.record(change, "payment_intent.succeeded", done);
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

    private Intent authorise(Change change, Intent intent, PaymentMethod card, boolean authenticated) {
        var charge = change.put(charge(change, intent, card, authenticated, null));
        var held = change.put(intent.with(intent.progress().authorised(card, charge.id())));
        if (intent.terms().capture() == CaptureMethod.MANUAL) {
            events.record(change, "charge.succeeded", charge);
            events.record(change, "payment_intent.amount_capturable_updated", held);
        } else {
            held = capture(change, held, intent.terms().amount());
            events.record(
                    change,
                    "charge.succeeded",
                    change.find(Charge.class, charge.id()).orElseThrow());
        }
        completeSession(change, held, card);
        return held;
    }

    private void completeSession(Change change, Intent intent, PaymentMethod card) {
        if (intent.session() != null) {
            var session = change.find(Session.class, intent.session()).orElseThrow();
            boolean captured = intent.status() == IntentStatus.SUCCEEDED;
            var complete = change.put(session.completedBy(card, captured));
            events.record(change, "checkout.session.completed", complete);
        }
    }

    private Intent decline(Change change, Intent intent, Decline why) {
        var failed = change.put(intent.with(intent.progress().declined(why)));
        events.record(change, "payment_intent.payment_failed", failed);
        return failed;
    }

    private static Charge charge(Change change, Intent intent, PaymentMethod card, boolean secure, Decline why) {
        var terms = intent.terms();
        boolean waits = terms.capture() == CaptureMethod.MANUAL && why == null;
        return new Charge(
                Ids.random("ch_3", 23),
                change.now(),
                intent.id(),
                terms.amount(),
                terms.currency(),
                terms.metadata(),
                terms.customer(),
                terms.description(),
                card,
                secure,
                why == null ? null : why.on(card, null),
                waits ? change.now() + CAPTURE_WITHIN : 0,
                Settlement.open());
    }
}
