package dev.matazu.payment.receipt;

import dev.matazu.ordering.tax.Tax;
import dev.matazu.platform.LocalText;
import dev.matazu.platform.Texts;
import dev.matazu.store.PricePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words a receipt. */
@ApplicationScoped
public class ReceiptWords {

    private final Texts texts;

    ReceiptWords(Texts texts) {
        this.texts = texts;
    }

    public Sheet in(Locale language, Receipt receipt) {
        return new In(language, receipt, receipt.content()).sheet();
    }

    /** As people say it: No. 000123. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%06d", number);
    }

    private final class In {

        private final Locale language;
        private final Receipt receipt;
        private final Receipt.Content content;

        In(Locale language, Receipt receipt, Receipt.Content content) {
            this.language = language;
            this.receipt = receipt;
            this.content = content;
        }

        Sheet sheet() {
            boolean qualified = content.issuer().registration() != null && receipt.kind() != Receipt.Kind.WITHDRAWAL;
            return new Sheet(
                    text("receipt.title." + receipt.kind()),
                    qualified ? text("receipt.kind." + receipt.kind()) : null,
                    text("receipt.sum." + receipt.kind()),
                    money(content.total()),
                    facts(),
                    lines(),
                    content.taxes().stream().map(this::rate).toList(),
                    issuer(),
                    notes());
        }

        private List<Sheet.Fact> facts() {
            List<Sheet.Fact> facts = new ArrayList<>();
            facts.add(fact("number", number(receipt.number())));
            facts.add(fact("date", date(content.date())));
            if (content.original() != null) {
                facts.add(fact(
                        "original." + receipt.kind(),
                        text(
                                "receipt.original.is",
                                number(content.original().number()),
                                date(content.original().date()))));
            }
            facts.add(fact("order", order()));
            if (receipt.kind() != Receipt.Kind.WITHDRAWAL) {
                facts.add(fact("paid." + receipt.kind(), method()));
            }
            if (content.reason() != null) {
                facts.add(fact("reason", content.reason()));
            }
            return facts;
        }

        /** By card where it says nothing: receipts did not say it while there was nothing else. */
        private String method() {
            String way = receipt.kind() == Receipt.Kind.INVOICE ? "receipt.by." : "receipt.back.";
            String key = way + (content.method() == null ? "card" : content.method());
            return text(texts.has(key) ? key : way + "other");
        }

        private String order() {
            String dining = text("page.dining." + content.dining());
            return content.orderNumber() == null ? dining : content.orderNumber() + " · " + dining;
        }

        private Sheet.Fact fact(String name, String value) {
            return new Sheet.Fact(text("receipt." + name), value);
        }

        private List<Sheet.Line> lines() {
            if (content.lines().isEmpty()) {
                String mark = content.taxes().stream().allMatch(Tax::reduced) ? " ※" : "";
                return List.of(new Sheet.Line(text("receipt.part") + mark, "", money(content.total())));
            }
            return content.lines().stream()
                    .map(line -> new Sheet.Line(
                            line.quantity() + " × " + name(line) + (line.reduced() ? " ※" : ""),
                            details(line),
                            money(line.amount())))
                    .toList();
        }

        private String name(Receipt.Line line) {
            return isDifference(line)
                    ? change("receipt.difference", line.changes().get(0))
                    : line.name().in(language);
        }

        private String details(Receipt.Line line) {
            List<String> details = new ArrayList<>();
            if (!line.details().isEmpty()) {
                details.add(names(line.details()));
            }
            if (line.partly()) {
                details.add(text("receipt.partly"));
            }
            if (!isDifference(line)) {
                line.changes().forEach(change -> details.add(change("receipt.changed", change)));
            }
            return String.join(" · ", details);
        }

        private boolean isDifference(Receipt.Line line) {
            return receipt.kind() != Receipt.Kind.INVOICE && !line.changes().isEmpty();
        }

        private String change(String key, Receipt.Change change) {
            return text(key, change.from().in(language), change.to().in(language));
        }

        private Sheet.Rate rate(Tax tax) {
            return new Sheet.Rate(
                    text(tax.reduced() ? "receipt.rate.reduced" : "receipt.rate.standard", tax.percent()),
                    money(tax.amount()),
                    text("receipt.tax", money(tax.tax())));
        }

        private List<String> issuer() {
            Receipt.Issuer issuer = content.issuer();
            List<String> lines = new ArrayList<>();
            lines.add(issuer.name().in(language));
            if (issuer.registration() != null) {
                lines.add(text("receipt.registration", issuer.registration()));
            }
            if (!issuer.store().equals(issuer.name())) {
                lines.add(issuer.store().in(language));
            }
            lines.add(issuer.address().in(language));
            return lines;
        }

        private List<String> notes() {
            List<String> notes = new ArrayList<>();
            if (content.taxes().stream().anyMatch(Tax::reduced)) {
                notes.add(text("receipt.note.reduced"));
            }
            if (content.prices() == PricePolicy.BASE) {
                notes.add(text("receipt.note.base"));
            }
            notes.add(text("receipt.note." + content.rounding()));
            return notes;
        }

        private String names(List<LocalText> names) {
            return String.join(
                    text("page.list"),
                    names.stream().map(name -> name.in(language)).toList());
        }

        private String date(LocalDate date) {
            return DateTimeFormatter.ofPattern(text("receipt.date.pattern"), language)
                    .format(date);
        }

        private String money(long amount) {
            return content.money(amount).text(language);
        }

        private String text(String key, Object... arguments) {
            return texts.get(language, key, arguments);
        }
    }
}
