package dev.matazu.payment.receipt;

import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.Swap;
import dev.matazu.ordering.tax.Shares;
import dev.matazu.platform.LocalText;
import dev.matazu.store.Money;
import dev.matazu.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes what stands on the return invoice of a refund. */
record WriteReturn(Store store, Charged charged, OrderView order, List<Swap> swaps) {

    Receipt.Content of(Refunded refund, Instant at) {
        Receipt.Content invoice = charged.invoice().content();
        Money amount = refund.amount();
        if (amount.minor() < 1 || !amount.currency().getCurrencyCode().equals(invoice.currency())) {
            throw new IllegalArgumentException(amount + " cannot go back");
        }
        List<Receipt.Line> lines = difference(refund)
                .map(List::of)
                .orElseGet(() -> costing(charged.worth(refund.lines(), this::line), amount.minor()));
        return new Receipt.Content(
                invoice.issuer(),
                store.dayOf(at),
                new Receipt.Original(charged.invoice().number(), invoice.date()),
                invoice.orderNumber(),
                invoice.dining(),
                invoice.currency(),
                invoice.prices(),
                invoice.rounding(),
                lines,
                charged.part(amount.minor(), lines),
                amount.minor(),
                null,
                invoice.method());
    }

    /** Between what was paid and what was made instead; of a part of a set it names the set too. */
    private Optional<Receipt.Line> difference(Refunded refund) {
        return swaps.stream()
                .filter(swap -> swap.debt().equals(refund.debt()))
                .findFirst()
                .map(swap -> {
                    OrderView.Line line = order.line(swap.line());
                    List<LocalText> details = swap.part() ? List.of(line.name()) : line.details();
                    return new Receipt.Line(
                            swap.part() ? swap.by() : swap.line(),
                            swap.from(),
                            details,
                            line.quantity(),
                            refund.amount().minor(),
                            line.taxPercent(),
                            line.reduced(),
                            false,
                            List.of(new Receipt.Change(swap.from(), swap.to())));
                });
    }

    private Receipt.Line line(int no) {
        OrderView.Line line = order.line(no);
        return WriteInvoice.line(line, line.amount());
    }

    /** A part of a line's price may go back instead of all of it. */
    private static List<Receipt.Line> costing(List<Receipt.Line> lines, long amount) {
        long worth = lines.stream().mapToLong(Receipt.Line::amount).sum();
        if (worth == amount || worth == 0) {
            return lines;
        }
        List<Long> amounts =
                Shares.of(amount, lines.stream().map(Receipt.Line::amount).toList());
        List<Receipt.Line> costing = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            costing.add(lines.get(i).partly(amounts.get(i)));
        }
        return costing;
    }
}
