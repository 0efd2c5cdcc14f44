package dev.matazu.stripe.sandbox.page;

import dev.matazu.stripe.sandbox.state.Line;
import dev.matazu.stripe.sandbox.state.MethodType;
import dev.matazu.stripe.sandbox.state.Session;
import dev.matazu.stripe.sandbox.wire.Currencies;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the pages that take a payment share: the order, the ways to pay, the fields with what is wrong in them. */
record Frame(Session session, Texts texts, Map<String, String> faults) {
    private static final Set<String> OPTIONAL = Set.of("email", "phone");

    String summary() {
        return new Template("summary")
                .set("merchant", Pages.merchant(session))
                .set("amount", amount())
                .set("back", Pages.back(session, texts))
                .set("lines", session.offer().lines().stream().map(this::line).collect(Collectors.joining()))
                .fill(texts);
    }

    /** Wallets where cards are taken, and a choice where there is one. */
    String ways(MethodType chosen) {
        var types = session.offer().payment().methods().types();
        var wallets = types.contains(MethodType.CARD) ? new Template("wallets").fill(texts) : "";
        if (types.size() < 2) {
            return wallets;
        }
        var links = types.stream().map(type -> way(type, type == chosen)).collect(Collectors.joining());
        return wallets + new Template("ways").set("ways", links).fill(texts);
    }

    private String way(MethodType type, boolean chosen) {
        return new Template("way")
                .set("method", type.wire())
                .set("label", texts.get("way." + type.wire()))
                .set("current", chosen ? " aria-current=\"true\"" : "")
                .fill(texts);
    }

    String alert(String text) {
        return text == null ? "" : new Template("alert").set("text", text).fill(texts);
    }

    String field(String name, String label, String value, String mode, String autocomplete, String hint, int longest) {
        var fault = faults.get(name);
        return new Template("field")
                .set("id", name)
                .set("label", texts.get("label." + label))
                .set("optional", OPTIONAL.contains(label) ? texts.get("optional") : "")
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

    String amount() {
        return money(session.offer().payment().amount());
    }

    private String line(Line line) {
        return new Template("line")
                .set("quantity", Long.toString(line.quantity()))
                .set("name", line.name())
                .set("description", line.description())
                .set("total", money(line.total()))
                .fill(texts);
    }

    private String money(long amount) {
        return Currencies.format(amount, session.offer().payment().currency());
    }
}
