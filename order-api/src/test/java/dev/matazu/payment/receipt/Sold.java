package dev.matazu.payment.receipt;

import dev.matazu.kitchen.ticket.Dining;
import dev.matazu.ordering.OrderRef;
import dev.matazu.ordering.tax.Tax;
import dev.matazu.platform.LocalText;
import dev.matazu.platform.StoreId;
import dev.matazu.store.PricePolicy;
import dev.matazu.store.Rounding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Invoices for tests: {@code sold(FLOOR).reduced(2, 1080).standard(1, 780).invoice()}. */
final class Sold {

    private final Rounding rounding;
    private String method;
    private final List<Receipt.Line> lines = new ArrayList<>();

    private Sold(Rounding rounding) {
        this.rounding = rounding;
    }

    static Sold sold(Rounding rounding) {
        return new Sold(rounding);
    }

    Sold reduced(int quantity, long amount) {
        return line("Burger", quantity, amount, 8, true);
    }

    Sold standard(int quantity, long amount) {
        return line("Beer", quantity, amount, 10, false);
    }

    Sold paidBy(String how) {
        method = how;
        return this;
    }

    private Sold line(String name, int quantity, long amount, int percent, boolean reduced) {
        LocalText both = LocalText.of(name, name);
        lines.add(Receipt.Line.of(lines.size() + 1, both, List.of(), quantity, amount, percent, reduced));
        return this;
    }

    Receipt.Line line(int no) {
        return lines.get(no - 1);
    }

    Charged charged() {
        return new Charged(invoice(), List.of());
    }

    Receipt invoice() {
        return receipt(1, Receipt.Kind.INVOICE, null, lines, taxes());
    }

    Charged returning(Charged before, List<Receipt.Line> pieces, List<Tax> taxes) {
        Receipt.Original original = new Receipt.Original(1, LocalDate.of(2026, 11, 23));
        int no = before.returns().size() + 1;
        Receipt back = receipt(1 + no, Receipt.Kind.RETURN, original, pieces, taxes);
        return new Charged(
                before.invoice(),
                Stream.concat(before.returns().stream(), Stream.of(back)).toList());
    }

    private List<Tax> taxes() {
        List<Tax> taxes = new ArrayList<>();
        for (boolean reduced : List.of(true, false)) {
            List<Receipt.Line> mine =
                    lines.stream().filter(line -> line.reduced() == reduced).toList();
            if (!mine.isEmpty()) {
                long amount = mine.stream().mapToLong(Receipt.Line::amount).sum();
                taxes.add(Tax.contained(reduced ? 8 : 10, reduced, amount, rounding));
            }
        }
        return taxes;
    }

    private Receipt receipt(
            long number, Receipt.Kind kind, Receipt.Original original, List<Receipt.Line> of, List<Tax> taxes) {
        LocalText name = LocalText.of("Hoshi", "星");
        return new Receipt(
                new OrderRef(new StoreId("hoshi-coffee"), new UUID(0, 1)),
                number,
                kind,
                1,
                Instant.EPOCH,
                new Receipt.Content(
                        new Receipt.Issuer(name, "T1234567890123", name, name),
                        LocalDate.of(2026, 11, 23),
                        original,
                        "12",
                        Dining.TO_GO,
                        "JPY",
                        PricePolicy.INCLUDED,
                        rounding,
                        List.copyOf(of),
                        taxes,
                        taxes.stream().mapToLong(Tax::amount).sum(),
                        null,
                        method));
    }
}
