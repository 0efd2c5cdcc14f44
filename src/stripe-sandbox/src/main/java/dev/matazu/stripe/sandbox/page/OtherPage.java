package dev.matazu.stripe.sandbox.page;

import dev.matazu.stripe.sandbox.state.MethodType;
import dev.matazu.stripe.sandbox.state.Session;
import java.util.Map;

/** The page on which a guest chooses to pay an open session at a convenience store or with PayPay. */
record OtherPage(Frame frame, MethodType type, SlipForm form, String alert) {

    static OtherPage fresh(Session session, Texts texts, MethodType type) {
        return new OtherPage(new Frame(session, texts, Map.of()), type, SlipForm.BLANK, null);
    }

    static OtherPage faulty(Session session, Texts texts, SlipForm form, Map<String, String> faults) {
        return new OtherPage(new Frame(session, texts, faults), MethodType.KONBINI, form, texts.get("alert.fields"));
    }

    String html() {
        var texts = frame.texts();
        boolean slip = type == MethodType.KONBINI;
        var body = new Template("pay-other")
                .set("summary", frame.summary())
                .set("ways", frame.ways(type))
                .set("heading", texts.get(type.wire()))
                .set("more", slip ? texts.get("konbini.more") : "")
                .set("alert", frame.alert(alert))
                .set("method", type.wire())
                .set("fields", slip ? fields() : "")
                .set("pay", texts.get(type.wire() + ".pay"))
                .set("when", texts.get(type.wire() + ".when"));
        return Pages.page(texts, texts.get("title.pay", frame.amount()), body.fill(texts));
    }

    private String fields() {
        var fixed = frame.session().offer().email();
        var email = fixed == null
                ? frame.field("email", "address", form.email(), "email", "email", "", 120)
                : new Template("fixed-email").set("email", fixed).fill(frame.texts());
        return frame.field("name", "fullname", form.name(), "text", "name", "", 120)
                + email
                + frame.field("phone", "phone", form.phone(), "numeric", "tel", "", 13);
    }
}
