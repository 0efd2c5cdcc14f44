package dev.matazu.stripe.sandbox.api;

import dev.matazu.stripe.sandbox.state.Event;
import dev.matazu.stripe.sandbox.wire.Reply;
import java.util.HashSet;

/** {@code /v1/events}. */
final class EventEndpoints {

    void addTo(Routes routes) {
        routes.get("/v1/events", this::list);
        routes.get("/v1/events/{id}", this::get);
        routes.post("/v1/events/{id}/retry", this::resend);
    }

    private Reply list(Call call) {
        var types = new HashSet<>(call.params().texts("types"));
        call.params().text("type").ifPresent(types::add);
        var delivered = call.params().text("delivery_success");
        return call.list(call.change()
                .newestFirst(Event.class)
                .filter(e -> types.isEmpty() || types.stream().anyMatch(type -> fits(type, e.type())))
                .filter(e -> delivered.isEmpty() || Boolean.parseBoolean(delivered.get()) != e.isUndelivered()));
    }

    private static boolean fits(String wanted, String type) {
        return wanted.endsWith("*") ? type.startsWith(wanted.substring(0, wanted.length() - 1)) : type.equals(wanted);
    }

    private Reply get(Call call) {
        call.refuseUnread();
        return call.show(call.named(Event.class, "event"));
    }

    /** What {@code stripe events resend} asks for. */
    private Reply resend(Call call) {
        call.params().ignoring("webhook_endpoint", "for_stripecli", "account");
        call.refuseUnread();
        return call.show(call.change().put(call.named(Event.class, "event").again()));
    }
}
