package dev.matazu.stripe.sandbox.pay;

import dev.matazu.stripe.sandbox.state.Change;
import dev.matazu.stripe.sandbox.state.Entry;
import dev.matazu.stripe.sandbox.state.Event;
import dev.matazu.stripe.sandbox.state.Event.DeliveryState;
import dev.matazu.stripe.sandbox.state.Ids;

/** Writes down what happened, in the same change that made it happen. */
public final class EventLog {
    /** The version stripe-java 33.3.0 speaks ({@code com.stripe.Stripe.API_VERSION}). */
    public static final String API_VERSION = "2026-07-29.dahlia";

    private final DeliveryState initial;

    public EventLog(boolean webhookWanted) {
        this.initial = webhookWanted ? DeliveryState.PENDING : DeliveryState.NOT_WANTED;
    }

    public void record(Change change, String type, Entry subject) {
        var by = change.origin();
        var version = by.apiVersion() == null ? API_VERSION : by.apiVersion();
        var origin = new Event.Origin(by.request(), by.idempotencyKey(), version);
        change.put(new Event(Ids.random("evt_1", 23), change.now(), type, subject, origin, initial, 0));
    }
}
