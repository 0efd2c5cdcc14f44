package dev.matazu.stripe.sandbox.page;

import dev.matazu.stripe.sandbox.state.Decline;
import dev.matazu.stripe.sandbox.state.MethodType;
import dev.matazu.stripe.sandbox.state.Session;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The page on which a guest pays an open session by card, with what was typed and what was wrong with it. */
record PayPage(Frame frame, CardForm form, String alert) {
    private static final Map<String, String> TEST_CARDS = testCards();

    static PayPage fresh(Session session, Texts texts, CardForm form) {
        return new PayPage(new Frame(session, texts, Map.of()), form, null);
    }

    static PayPage faulty(Session session, Texts texts, CardForm form, Map<String, String> faults) {
        return new PayPage(new Frame(session, texts, faults), form, texts.get("alert.check"));
    }

    static PayPage declined(Session session, Texts texts, CardForm form, Decline why) {
        var code = why.declineCode() == null ? why.code() : why.declineCode();
        var alert = texts.getOr("decline." + code, "decline.generic_decline");
        return new PayPage(new Frame(session, texts, Map.of()), form, alert);
    }

    String html() {
        var texts = frame.texts();
        var amount = frame.amount();
        boolean later = frame.session().offer().payment().holds(MethodType.CARD);
        var body = new Template("pay")
                .set("summary", frame.summary())
                .set("ways", frame.ways(MethodType.CARD))
                .set("tests", testButtons())
                .set("alert", frame.alert(alert))
                .set("email", email())
                .set("number", field("number", form.number(), "numeric", "cc-number", "1234 1234 1234 1234", 23))
                .set("expiry", field("expiry", form.expiry(), "numeric", "cc-exp", texts.get("hint.expiry"), 7))
                .set("cvc", field("cvc", alert == null ? form.cvc() : "", "numeric", "cc-csc", "123", 4))
                .set("name", field("name", form.name(), "text", "cc-name", "", 120))
                .set("when", texts.get(later ? "when.later" : "when.now"))
                .set("pay", texts.get("pay", amount));
        return Pages.page(texts, texts.get("title.pay", amount), body.fill(texts));
    }

    private String email() {
        var fixed = frame.session().offer().email();
        return fixed == null
                ? field("email", form.email(), "email", "email", "", 120)
                : new Template("fixed-email").set("email", fixed).fill(frame.texts());
    }

    private String field(String name, String value, String mode, String autocomplete, String hint, int longest) {
        return frame.field(name, name, value, mode, autocomplete, hint, longest);
    }

    private String testButtons() {
        return TEST_CARDS.entrySet().stream()
                .map(card -> new Template("test-card")
                        .set("number", card.getKey())
                        .set("grouped", CardForm.grouped(card.getKey()))
                        .set("label", frame.texts().get("test." + card.getValue()))
                        .fill(frame.texts()))
                .collect(Collectors.joining());
    }

    private static Map<String, String> testCards() {
        var cards = new LinkedHashMap<String, String>();
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
