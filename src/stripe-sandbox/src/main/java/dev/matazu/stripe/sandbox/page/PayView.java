package dev.matazu.stripe.sandbox.page;

import com.sun.net.httpserver.Headers;
import dev.matazu.stripe.sandbox.page.View.GoTo;
import dev.matazu.stripe.sandbox.page.View.Html;
import dev.matazu.stripe.sandbox.pay.Checkout;
import dev.matazu.stripe.sandbox.pay.TestCards;
import dev.matazu.stripe.sandbox.state.Intent;
import dev.matazu.stripe.sandbox.state.Ledger;
import dev.matazu.stripe.sandbox.state.MethodType;
import dev.matazu.stripe.sandbox.state.PaymentMethod;
import dev.matazu.stripe.sandbox.state.Session;
import dev.matazu.stripe.sandbox.state.SessionStatus;
import dev.matazu.stripe.sandbox.wire.Params;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** {@code /c/pay/<session>}: shows an open session and takes a payment for it. */
final class PayView {
    private static final Set<String> WALLETS = Set.of("apple_pay", "google_pay");

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
            return closed(session, texts);
        }
        var alert = query.text("authentication")
                .map(how -> texts.get(how.equals("paypay") ? "decline.paypay" : "decline.authentication"));
        var type = chosen(session, query);
        if (type != MethodType.CARD) {
            var page = OtherPage.fresh(session, texts, type);
            return new Html(200, new OtherPage(page.frame(), type, page.form(), alert.orElse(null)).html());
        }
        var form = query.text("fill").map(CardForm::filledWith).orElse(CardForm.BLANK);
        var page = PayPage.fresh(session, texts, form);
        return new Html(200, new PayPage(page.frame(), form, alert.orElse(null)).html());
    }

    View submit(String id, Params typed, Headers headers) {
        var found = session(id);
        if (found.isEmpty() || !found.get().open()) {
            return found.map(this::afterwards).orElseGet(() -> show(id, typed, headers));
        }
        var session = found.get();
        var texts = Texts.choose(session.offer().locale(), headers);
        return switch (chosen(session, typed)) {
            case CARD -> byCard(session, typed, texts);
            case KONBINI -> bySlip(session, typed, texts);
            case PAYPAY ->
                submit(session, PaymentMethod.other(MethodType.PAYPAY, null, null), null, refused -> {
                    throw new IllegalStateException("PayPay refuses nobody before it is asked");
                });
        };
    }

    private View byCard(Session session, Params typed, Texts texts) {
        var form = CardForm.read(typed);
        var wallet = typed.text("wallet").filter(WALLETS::contains);
        if (wallet.isPresent()) {
            var card = cards.inWallet(
                    wallet.get(), thisMonth().getYear(), session.offer().email());
            return submit(session, card, null, intent -> declined(intent, session, texts, form));
        }
        var faults = form.faults(thisMonth());
        if (!faults.isEmpty()) {
            return new Html(422, PayPage.faulty(session, texts, form, faults).html());
        }
        var card = form.card(cards, session.offer().email());
        return submit(session, card, null, intent -> declined(intent, session, texts, form));
    }

    private View bySlip(Session session, Params typed, Texts texts) {
        var form = SlipForm.read(typed, session.offer().email());
        var faults = form.faults();
        if (!faults.isEmpty()) {
            return new Html(422, OtherPage.faulty(session, texts, form, faults).html());
        }
        return submit(session, form.guest(), form.confirmation(), refused -> {
            throw new IllegalStateException("a slip is not refused");
        });
    }

    private View submit(Session session, PaymentMethod method, String number, Function<Intent, View> declined) {
        var intent = ledger.change(change ->
                checkout.submit(change, change.find(Session.class, session.id()).orElseThrow(), method, number));
        return intent.map(i -> next(i, session, declined))
                .orElseGet(() -> afterwards(session(session.id()).orElseThrow()));
    }

    private View next(Intent intent, Session session, Function<Intent, View> declined) {
        return switch (intent.status()) {
            case REQUIRES_ACTION -> new GoTo((intent.awaitsCash() ? "/c/voucher/" : "/c/challenge/") + intent.id());
            case REQUIRES_CAPTURE, SUCCEEDED -> new GoTo(Pages.successAddress(session));
            case REQUIRES_PAYMENT_METHOD -> declined.apply(intent);
            case REQUIRES_CONFIRMATION, CANCELED ->
                throw new IllegalStateException("not after a submit: " + intent.id());
        };
    }

    private static View declined(Intent intent, Session session, Texts texts, CardForm form) {
        var page = PayPage.declined(session, texts, form, intent.progress().error());
        return new Html(402, page.html());
    }

    /** A second submit of a paid session ends where the first did. */
    private View afterwards(Session session) {
        boolean done = session.status() == SessionStatus.COMPLETE && !onSlip(session);
        return new GoTo(done ? Pages.successAddress(session) : "/c/pay/" + session.id());
    }

    private View closed(Session session, Texts texts) {
        if (onSlip(session)) {
            return new GoTo("/c/voucher/" + session.intent());
        }
        return new Html(session.status() == SessionStatus.COMPLETE ? 200 : 410, Pages.closed(session, texts));
    }

    private static boolean onSlip(Session session) {
        return session.status() == SessionStatus.COMPLETE
                && !session.paid()
                && session.payer().type() == MethodType.KONBINI;
    }

    /** The way the guest chose, if the session takes it, else the first that it takes. */
    private static MethodType chosen(Session session, Params params) {
        var types = session.offer().payment().methods().types();
        return params.text("method")
                .flatMap(MethodType::named)
                .filter(types::contains)
                .orElseGet(() -> types.contains(MethodType.CARD) ? MethodType.CARD : types.get(0));
    }

    private Optional<Session> session(String id) {
        return ledger.change(change -> change.find(Session.class, id));
    }

    private YearMonth thisMonth() {
        long now = ledger.change(change -> change.now());
        return YearMonth.from(Instant.ofEpochSecond(now).atOffset(ZoneOffset.UTC));
    }
}
