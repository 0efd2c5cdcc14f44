package dev.matazu.stripe.sandbox.page;

import com.sun.net.httpserver.Headers;
import dev.matazu.stripe.sandbox.page.View.GoTo;
import dev.matazu.stripe.sandbox.page.View.Html;
import dev.matazu.stripe.sandbox.pay.Checkout;
import dev.matazu.stripe.sandbox.pay.TestCards;
import dev.matazu.stripe.sandbox.state.Intent;
import dev.matazu.stripe.sandbox.state.Ledger;
import dev.matazu.stripe.sandbox.state.Session;
import dev.matazu.stripe.sandbox.state.SessionStatus;
import dev.matazu.stripe.sandbox.wire.Params;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/** {@code /c/pay/<session>}: shows an open session and takes a card for it. */
final class PayView {
    private final Ledger ledger;
    private final Checkout checkout;
    private final TestCards cards;

    PayView(Ledger ledger, Checkout checkout, TestCards cards) {
        this.ledger = ledger;
        this.checkout = checkout;
        this.cards = cards;
    }

    View show(String id, Params query, Headers headers) {
        var found = session(id);
        if (found.isEmpty()) {
            return new Html(404, Pages.unknown(Texts.choose(null, headers)));
        }
        var session = found.get();
        var texts = Texts.choose(session.offer().locale(), headers);
        if (!session.open()) {
            return new Html(session.status() == SessionStatus.COMPLETE ? 200 : 410, Pages.closed(session, texts));
        }
        var form = query.text("fill").map(CardForm::filledWith).orElse(CardForm.BLANK);
        var page = PayPage.fresh(session, texts, form);
        if (query.text("authentication").isPresent()) {
            page = new PayPage(session, texts, form, page.faults(), texts.get("decline.authentication"));
        }
        return new Html(200, page.html());
    }

    View submit(String id, Params typed, Headers headers) {
        var found = session(id);
        if (found.isEmpty() || !found.get().open()) {
            return found.map(this::afterwards).orElseGet(() -> show(id, typed, headers));
        }
        var session = found.get();
        var texts = Texts.choose(session.offer().locale(), headers);
        var form = CardForm.read(typed);
        var faults = form.faults(thisMonth());
        if (!faults.isEmpty()) {
            return new Html(422, PayPage.faulty(session, texts, form, faults).html());
        }
        var card = form.card(cards, session.offer().email());
        var intent = ledger.change(
                change -> checkout.submit(change, change.find(Session.class, id).orElseThrow(), card));
        return intent.map(i -> next(i, session, texts, form))
                .orElseGet(() -> afterwards(session(id).orElseThrow()));
    }

    private View next(Intent intent, Session session, Texts texts, CardForm form) {
        return switch (intent.status()) {
            case REQUIRES_ACTION -> new GoTo("/c/challenge/" + intent.id());
            case REQUIRES_CAPTURE, SUCCEEDED -> new GoTo(Pages.successAddress(session));
            case REQUIRES_PAYMENT_METHOD ->
                new Html(
                        402,
                        PayPage.declined(session, texts, form, intent.progress().error())
                                .html());
            case REQUIRES_CONFIRMATION, CANCELED ->
                throw new IllegalStateException("not after a submit: " + intent.id());
        };
    }

    /** A second submit of a paid session ends where the first did. */
    private View afterwards(Session session) {
        boolean paid = session.status() == SessionStatus.COMPLETE;
        return new GoTo(paid ? Pages.successAddress(session) : "/c/pay/" + session.id());
    }

    private Optional<Session> session(String id) {
        return ledger.change(change -> change.find(Session.class, id));
    }

    private YearMonth thisMonth() {
        long now = ledger.change(change -> change.now());
        return YearMonth.from(Instant.ofEpochSecond(now).atOffset(ZoneOffset.UTC));
    }
}
