package dev.matazu.stripe.sandbox.page;

import dev.matazu.stripe.sandbox.state.Intent;
import dev.matazu.stripe.sandbox.state.MethodType;
import dev.matazu.stripe.sandbox.state.Session;
import dev.matazu.stripe.sandbox.state.SessionStatus;
import dev.matazu.stripe.sandbox.wire.Currencies;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The frame all hosted pages share, and the pages that only say something or ask one question. */
final class Pages {
    private static final DateTimeFormatter SLIP_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Pages() {}

    static String page(Texts texts, String title, String body) {
        return new Template("layout")
                .set("language", texts.language())
                .set("title", title)
                .set("body", body)
                .fill(texts);
    }

    static String closed(Session session, Texts texts) {
        boolean paid = session.status() == SessionStatus.COMPLETE;
        var offer = session.offer();
        var amount = Currencies.format(offer.payment().amount(), offer.payment().currency());
        var target = paid ? successAddress(session) : offer.cancelUrl();
        return notice(
                texts,
                paid ? "done" : "expired",
                texts.get(paid ? "notice.paid" : "notice.expired"),
                texts.get(paid ? "notice.paid.more" : "notice.expired.more", merchant(session), amount),
                target == null ? "" : link("button", target, texts.get("notice.back", merchant(session))));
    }

    static String unknown(Texts texts) {
        return notice(texts, "expired", texts.get("notice.unknown"), texts.get("notice.unknown.more"), "");
    }

    static String authenticated(Texts texts, boolean passed) {
        var key = passed ? "notice.authenticated" : "notice.unauthenticated";
        return notice(texts, passed ? "done" : "expired", texts.get(key), texts.get(key + ".more"), "");
    }

    static String voucher(Intent intent, Session session, Texts texts) {
        var slip = intent.progress().voucher();
        var until = Instant.ofEpochSecond(slip.expiresAt()).atZone(ZoneId.of("Asia/Tokyo"));
        var body = new Template("voucher")
                .set("heading", texts.get("voucher.heading", SLIP_TIME.format(until)))
                .set("merchant", merchant(session))
                .set(
                        "amount",
                        Currencies.format(
                                intent.terms().amount(), intent.terms().currency()))
                .set("code", slip.paymentCode())
                .set("number", slip.confirmation())
                .set("link", link("back", successAddress(session), texts.get("back", merchant(session))));
        return page(texts, texts.get("title.voucher"), body.fill(texts));
    }

    static String slipRanOut(Session session, Texts texts) {
        var target = session.offer().cancelUrl();
        var back = target == null ? "" : link("button", target, texts.get("notice.back", merchant(session)));
        var more = texts.get("notice.expired.more", merchant(session));
        return notice(texts, "expired", texts.get("notice.slip"), more, back);
    }

    static String challenge(Intent intent, String merchant, Texts texts) {
        var amount = Currencies.format(intent.terms().amount(), intent.terms().currency());
        if (intent.progress().method().type() == MethodType.PAYPAY) {
            var body = new Template("paypay").set("merchant", merchant).set("amount", amount);
            return page(texts, texts.get("paypay.heading"), body.fill(texts));
        }
        var card = intent.progress().method().card();
        var body = new Template("challenge")
                .set("merchant", merchant)
                .set("amount", amount)
                .set("card", "•••• " + card.last4());
        return page(texts, texts.get("title.challenge"), body.fill(texts));
    }

    private static String notice(Texts texts, String tone, String heading, String more, String link) {
        var body = new Template("notice")
                .set("tone", tone)
                .set("mark", tone.equals("done") ? "✓" : "!")
                .set("heading", heading)
                .set("more", more)
                .set("link", link);
        return page(texts, heading, body.fill(texts));
    }

    /** The merchant as the session's metadata names it ({@code store_name}), else the host it sends guests back to. */
    static String merchant(Session session) {
        var named = session.offer().metadata().get("store_name");
        return named != null
                ? named
                : URI.create(session.offer().successUrl().replace("{CHECKOUT_SESSION_ID}", "id"))
                        .getHost();
    }

    static String back(Session session, Texts texts) {
        var url = session.offer().cancelUrl();
        return url == null ? "" : link("back", url, texts.get("back", merchant(session)));
    }

    static String successAddress(Session session) {
        return session.offer().successUrl().replace("{CHECKOUT_SESSION_ID}", session.id());
    }

    private static String link(String style, String target, String text) {
        return "<a class=\"" + style + "\" href=\"" + Template.escape(target) + "\">" + Template.escape(text) + "</a>";
    }
}
