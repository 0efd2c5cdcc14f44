package dev.matazu.stripe.sandbox.page;

import com.sun.net.httpserver.Headers;
import dev.matazu.stripe.sandbox.page.View.GoTo;
import dev.matazu.stripe.sandbox.page.View.Html;
import dev.matazu.stripe.sandbox.pay.Vouchers;
import dev.matazu.stripe.sandbox.state.Change;
import dev.matazu.stripe.sandbox.state.Intent;
import dev.matazu.stripe.sandbox.state.IntentStatus;
import dev.matazu.stripe.sandbox.state.Ledger;
import dev.matazu.stripe.sandbox.state.Session;
import dev.matazu.stripe.sandbox.wire.Params;
import java.util.Optional;

/** {@code /c/voucher/<payment intent>}: the slip for a convenience store, paid or left with a button. */
final class VoucherView {

    private record Found(Intent intent, Session session) {}

    private final Ledger ledger;
    private final Vouchers vouchers;

    VoucherView(Ledger ledger, Vouchers vouchers) {
        this.ledger = ledger;
        this.vouchers = vouchers;
    }

    View show(String id, Headers headers) {
        var found = ledger.change(change -> find(change, id));
        if (found.isEmpty()) {
            return new Html(404, Pages.unknown(Texts.choose(null, headers)));
        }
        var session = found.get().session();
        var intent = found.get().intent();
        var texts = Texts.choose(session.offer().locale(), headers);
        if (intent.awaitsCash()) {
            return new Html(200, Pages.voucher(intent, session, texts));
        }
        boolean paid = intent.status() == IntentStatus.SUCCEEDED;
        return new Html(paid ? 200 : 410, paid ? Pages.closed(session, texts) : Pages.slipRanOut(session, texts));
    }

    View submit(String id, Params typed) {
        boolean paid = typed.text("outcome").equals(Optional.of("paid"));
        ledger.change(change -> {
            find(change, id).map(Found::intent).filter(Intent::awaitsCash).ifPresent(intent -> {
                if (paid) {
                    vouchers.paid(change, intent);
                } else {
                    vouchers.expired(change, intent);
                }
            });
            return null;
        });
        return new GoTo("/c/voucher/" + id);
    }

    private static Optional<Found> find(Change change, String id) {
        return change.find(Intent.class, id)
                .flatMap(intent -> change.find(Session.class, String.valueOf(intent.session()))
                        .map(session -> new Found(intent, session)));
    }
}
