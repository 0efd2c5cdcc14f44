package dev.matazu.stripe.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matazu.stripe.sandbox.pay.Disputes;
import dev.matazu.stripe.sandbox.pay.Refunds;
import dev.matazu.stripe.sandbox.pay.Vouchers;
import dev.matazu.stripe.sandbox.state.Change;
import dev.matazu.stripe.sandbox.state.Dispute;
import dev.matazu.stripe.sandbox.state.Entry;
import dev.matazu.stripe.sandbox.state.Event;
import dev.matazu.stripe.sandbox.state.Intent;
import dev.matazu.stripe.sandbox.state.Ledger;
import dev.matazu.stripe.sandbox.state.Refund;
import dev.matazu.stripe.sandbox.state.RefundStatus;
import dev.matazu.stripe.sandbox.state.Session;
import dev.matazu.stripe.sandbox.wire.Rendering;
import dev.matazu.stripe.sandbox.wire.Shapes;
import dev.matazu.stripe.sandbox.wire.StripeError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * What happens outside of Stripe, decided by a test: {@code /sandbox/konbini}, {@code /sandbox/disputes},
 * {@code /sandbox/refunds}; and {@code /sandbox/events}, the undelivered ones, to be sent once more.
 */
public final class FateControl {
    private final Ledger ledger;
    private final Rendering rendering;
    private final Vouchers vouchers;
    private final Disputes disputes;
    private final Refunds refunds;

    public FateControl(Ledger ledger, Rendering rendering, Vouchers vouchers, Disputes disputes, Refunds refunds) {
        this.ledger = ledger;
        this.rendering = rendering;
        this.vouchers = vouchers;
        this.disputes = disputes;
        this.refunds = refunds;
    }

    void addTo(ControlHandler.Commands commands) {
        commands.add("POST /sandbox/konbini", body -> changed(change -> konbini(change, body)));
        commands.add("POST /sandbox/disputes", body -> changed(change -> dispute(change, body)));
        commands.add("POST /sandbox/refunds", body -> changed(change -> refund(change, body)));
        commands.add("GET /sandbox/events", body -> listed(ledger.change(FateControl::undelivered)));
        commands.add("POST /sandbox/events", body -> listed(ledger.change(change -> again(change, body))));
    }

    private JsonNode changed(Function<Change, Entry> work) {
        return rendering.render(ledger.change(work));
    }

    private Entry konbini(Change change, JsonNode body) {
        boolean paid = outcome(body, "paid", "expired");
        var session = change.find(Session.class, body.path("session").asText());
        var id = session.map(Session::intent).orElse(body.path("payment_intent").asText());
        var intent = change.find(Intent.class, id)
                .filter(Intent::awaitsCash)
                .orElseThrow(() -> StripeError.invalid(null, "payment_intent", "Nothing waits to be paid in cash."));
        return paid ? vouchers.paid(change, intent) : vouchers.expired(change, intent);
    }

    private Entry dispute(Change change, JsonNode body) {
        boolean won = outcome(body, "won", "lost");
        var dispute = named(change, Dispute.class, body, "dispute");
        if (!dispute.status().open()) {
            throw StripeError.invalid(null, "dispute", "This dispute is already closed.");
        }
        return disputes.close(change, dispute, won);
    }

    private Entry refund(Change change, JsonNode body) {
        boolean succeeded = outcome(body, "succeeded", "failed");
        var refund = named(change, Refund.class, body, "refund");
        if (refund.status() == RefundStatus.FAILED) {
            throw StripeError.invalid(null, "refund", "This refund has failed already.");
        }
        return refunds.become(change, refund, succeeded ? RefundStatus.SUCCEEDED : RefundStatus.FAILED);
    }

    private static <E extends Entry> E named(Change change, Class<E> type, JsonNode body, String what) {
        var id = body.path(what).asText();
        return change.find(type, id).orElseThrow(() -> StripeError.unknown(what, id, what));
    }

    private static boolean outcome(JsonNode body, String good, String bad) {
        var choices = Map.of(good, true, bad, false);
        var outcome = choices.get(body.path("outcome").asText(good));
        if (outcome == null) {
            throw StripeError.invalid(null, "outcome", "One of: " + good + ", " + bad);
        }
        return outcome;
    }

    private static List<Event> undelivered(Change change) {
        return change.newestFirst(Event.class).filter(Event::isUndelivered).toList();
    }

    /** One event, delivered or not, or else all that are undelivered and not on their way, oldest first. */
    private static List<Event> again(Change change, JsonNode body) {
        if (body.hasNonNull("event")) {
            return List.of(change.put(named(change, Event.class, body, "event").again()));
        }
        var all = new ArrayList<>(undelivered(change));
        all.removeIf(Event::isOnItsWay);
        Collections.reverse(all);
        return all.stream().map(event -> change.put(event.again())).toList();
    }

    private static JsonNode listed(List<Event> events) {
        var node = Shapes.empty();
        var list = node.putArray("events");
        events.forEach(event -> list.addObject()
                .put("id", event.id())
                .put("type", event.type())
                .put("created", event.created())
                .put("attempts", event.attempts())
                .put("delivery", event.delivery().name().toLowerCase(Locale.ROOT)));
        return node;
    }
}
