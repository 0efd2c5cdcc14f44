package dev.matazu.stripe.sandbox.page;

import dev.matazu.stripe.sandbox.state.CaptureMethod;
import dev.matazu.stripe.sandbox.state.Decline;
import dev.matazu.stripe.sandbox.state.Line;
import dev.matazu.stripe.sandbox.state.Session;
import dev.matazu.stripe.sandbox.wire.Currencies;
import java.util.Map;
import java.util.stream.Collectors;

/** The page on which a guest pays an open session, with what was typed and what was wrong with it. */
record PayPage(Session session, Texts texts, CardForm form, Map<String, String> faults, String alert) {
    private static final Map<String, String> TEST_CARDS = testCards();

    static PayPage fresh(Session session, Texts texts, CardForm form) {
        return new PayPage(session, texts, form, Map.of(), null);
    }

    static PayPage faulty(Session session, Texts texts, CardForm form, Map<String, String> faults) {
        return new PayPage(session, texts, form, faults, texts.get("alert.check"));
    }

    static PayPage declined(Session session, Texts texts, CardForm form, Decline why) {
        var code = why.declineCode() == null ? why.code() : why.declineCode();
        return new PayPage(session, texts, form, Map.of(), texts.getOr("decline." + code, "decline.generic_decline"));
    }

    String html() {
        var offer = session.offer();
        var amount = money(offer.payment().amount());
        boolean later = offer.payment().capture() == CaptureMethod.MANUAL;
        var body = new Template("pay")
                .set("merchant", Pages.merchant(session))
                .set("amount", amount)
                .set("back", Pages.back(session, texts))
                .set("lines", offer.lines().stream().map(this::line).collect(Collectors.joining()))
                .set("tests", testButtons())
                .set(
                        "alert",
                        alert == null
                                ? ""
                                : new Template("alert").set("text", alert).fill(texts))
                .set("email", email())
                .set("number", field("number", form.number(), "numeric", "cc-number", "1234 1234 1234 1234", 23))
                .set("expiry", field("expiry", form.expiry(), "numeric", "cc-exp", texts.get("hint.expiry"), 7))
                .set(
                        "cvc",
                        field(
                                "cvc",
                                faults.isEmpty() && alert == null ? form.cvc() : "",
                                "numeric",
                                "cc-csc",
                                "123",
                                4))
                .set("name", field("name", form.name(), "text", "cc-name", "", 120))
                .set("when", texts.get(later ? "when.later" : "when.now"))
                .set("pay", texts.get("pay", amount));
        return Pages.page(texts, texts.get("title.pay", amount), body.fill(texts));
    }

    private String money(long amount) {
        return Currencies.format(amount, session.offer().payment().currency());
    }

    private String line(Line line) {
        return new Template("line")
                .set("quantity", Long.toString(line.quantity()))
                .set("name", line.name())
                .set("description", line.description())
                .set("total", money(line.total()))
                .fill(texts);
    }

    private String email() {
        var fixed = session.offer().email();
        return fixed == null
                ? field("email", form.email(), "email", "email", "", 120)
                : new Template("fixed-email").set("email", fixed).fill(texts);
    }

    private String field(String name, String value, String mode, String autocomplete, String hint, int longest) {
        var fault = faults.get(name);
        return new Template("field")
                .set("id", name)
                .set("label", texts.get("label." + name))
                .set("optional", name.equals("email") ? texts.get("optional") : "")
                .set("value", value)
                .set("type", name.equals("email") ? "email" : "text")
                .set("mode", mode)
                .set("autocomplete", autocomplete)
                .set("hint", hint)
                .set("longest", Integer.toString(longest))
                .set("invalid", fault == null ? "" : "aria-invalid=\"true\"")
                .set("error", fault == null ? "" : texts.get(fault))
                .fill(texts);
    }

    private String testButtons() {
        return TEST_CARDS.entrySet().stream()
                .map(card -> new Template("test-card")
                        .set("number", card.getKey())
                        .set("grouped", CardForm.grouped(card.getKey()))
                        .set("label", texts.get("test." + card.getValue()))
                        .fill(texts))
                .collect(Collectors.joining());
    }

    private static Map<String, String> testCards() {
        var cards = new java.util.LinkedHashMap<String, String>();
        cards.put("4242424242424242", "success");
        cards.put("4000002500003155", "secure");
        cards.put("4000000000000002", "declined");
        cards.put("4000000000009995", "funds");
        cards.put("4000056655665556", "debit");
        cards.put("4000000000003220", "always");
        cards.put("4000000000000069", "expired");
        cards.put("4000000000000127", "cvc");
        cards.put("4000000000000119", "processing");
        return cards;
    }
}
