package dev.matazu.stripe.sandbox.page;

import com.sun.net.httpserver.Headers;
import dev.matazu.stripe.sandbox.page.View.GoTo;
import dev.matazu.stripe.sandbox.page.View.Html;
import dev.matazu.stripe.sandbox.pay.Payments;
import dev.matazu.stripe.sandbox.state.Change;
import dev.matazu.stripe.sandbox.state.Intent;
import dev.matazu.stripe.sandbox.state.IntentStatus;
import dev.matazu.stripe.sandbox.state.Ledger;
import dev.matazu.stripe.sandbox.state.MethodType;
import dev.matazu.stripe.sandbox.state.Session;
import dev.matazu.stripe.sandbox.wire.Params;
import java.util.Optional;

/** {@code /c/challenge/<payment intent>}: the bank's question of 3-D Secure, passed or failed with a button. */
final class ChallengeView {

    private record Found(Intent intent, Optional<Session> session) {}

    private final Ledger ledger;
    private final Payments payments;

    ChallengeView(Ledger ledger, Payments payments) {
        this.ledger = ledger;
        this.payments = payments;
    }

    View show(String id, Headers headers) {
        var found = ledger.change(change -> find(change, id));
        var locale = found.flatMap(Found::session).map(s -> s.offer().locale()).orElse(null);
        var texts = Texts.choose(locale, headers);
        if (found.isEmpty()) {
            return new Html(404, Pages.unknown(texts));
        }
        var intent = found.get().intent();
        if (!intent.awaitsAuthentication()) {
            return leave(found.get(), texts);
        }
        var merchant = found.get().session().map(Pages::merchant).orElse("Sandbox Pay");
        return new Html(200, Pages.challenge(intent, merchant, texts));
    }

    View submit(String id, Params typed, Headers headers) {
        boolean passed = typed.text("outcome").equals(Optional.of("complete"));
        var texts = Texts.choose(null, headers);
        var found = ledger.change(change -> find(change, id).map(before -> {
            if (before.intent().awaitsAuthentication()) {
                payments.authenticate(change, before.intent(), passed);
            }
            return find(change, id).orElseThrow();
        }));
        return found.map(f -> leave(f, texts)).orElseGet(() -> new Html(404, Pages.unknown(texts)));
    }

    private static View leave(Found found, Texts texts) {
        var intent = found.intent();
        boolean passed = intent.status() == IntentStatus.REQUIRES_CAPTURE || intent.status() == IntentStatus.SUCCEEDED;
        if (found.session().isPresent()) {
            var session = found.session().get();
            var again = "/c/pay/" + session.id() + (session.open() ? "?authentication=" + refusal(intent) : "");
            return new GoTo(passed ? Pages.successAddress(session) : again);
        }
        if (intent.returnUrl() != null) {
            var glue = intent.returnUrl().contains("?") ? "&" : "?";
            var how = passed ? "succeeded" : "failed";
            return new GoTo(intent.returnUrl() + glue + "payment_intent=" + intent.id()
                    + "&payment_intent_client_secret=" + intent.secret() + "&redirect_status=" + how);
        }
        return new Html(200, Pages.authenticated(texts, passed));
    }

    private static String refusal(Intent intent) {
        var error = intent.progress().error();
        boolean wallet = error != null && error.method().type() == MethodType.PAYPAY;
        return wallet ? "paypay&method=paypay" : "failed";
    }

    private static Optional<Found> find(Change change, String id) {
        return change.find(Intent.class, id)
                .map(intent -> new Found(intent, change.find(Session.class, String.valueOf(intent.session()))));
    }
}
