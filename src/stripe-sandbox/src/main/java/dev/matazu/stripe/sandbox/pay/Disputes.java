package dev.matazu.stripe.sandbox.pay;

import dev.matazu.stripe.sandbox.state.Change;
import dev.matazu.stripe.sandbox.state.Charge;
import dev.matazu.stripe.sandbox.state.Dispute;
import dev.matazu.stripe.sandbox.state.Dispute.Status;
import dev.matazu.stripe.sandbox.state.Ids;
import java.util.Map;

/** Complaints of cardholders: the money is taken back at once, and given again to a merchant who wins. */
public final class Disputes {
    private final EventLog events;

    public Disputes(EventLog events) {
        this.events = events;
    }

    Dispute raise(Change change, Charge charge) {
        var id = Ids.random("dp_1", 23);
        change.put(charge.with(charge.settlement().disputedBy(id)));
        var dispute = change.put(new Dispute(
                id,
                change.now(),
                charge.id(),
                charge.intent(),
                charge.settlement().captured(),
                charge.currency(),
                charge.method().card().brand(),
                Status.NEEDS_RESPONSE,
                Map.of(),
                Map.of()));
        events.record(change, "charge.dispute.created", dispute);
        events.record(change, "charge.dispute.funds_withdrawn", dispute);
        return dispute;
    }

    public Dispute answer(Change change, Dispute dispute, Map<String, String> evidence, Map<String, String> metadata) {
        var updated = change.put(dispute.saying(evidence, metadata));
        events.record(change, "charge.dispute.updated", updated);
        return updated;
    }

    public Dispute submit(Change change, Dispute dispute) {
        var sent = change.put(dispute.become(Status.UNDER_REVIEW));
        events.record(change, "charge.dispute.updated", sent);
        return sent;
    }

    public Dispute close(Change change, Dispute dispute, boolean won) {
        var closed = change.put(dispute.become(won ? Status.WON : Status.LOST));
        if (won) {
            events.record(change, "charge.dispute.funds_reinstated", closed);
        }
        events.record(change, "charge.dispute.closed", closed);
        return closed;
    }
}
