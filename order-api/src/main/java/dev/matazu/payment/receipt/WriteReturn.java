package dev.matazu.payment.receipt;

import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.tax.Shares;
import dev.matazu.store.Money;
import dev.matazu.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes what stands on the return invoice of a refund. */
record WriteReturn(Store store, Charged charged, OrderView order) {

    Receipt.Content of(List<Returned> pieces, Money amount, String reason, Instant at) {
        Receipt.Content invoice = charged.invoice().content();
        if (amount.minor() < 1 || !amount.currency().getCurrencyCode().equals(invoice.currency())) {
            throw new IllegalArgumentException(amount + " cannot go back");
        }
        List<Receipt.Line> lines = charged.worth(pieces, order);
        return new Receipt.Content(
                invoice.issuer(),
                at.atZone(store.zone()).toLocalDate(),
                new Receipt.Original(charged.invoice().number(), invoice.date()),
                invoice.orderNumber(),
                invoice.dining(),
                invoice.currency(),
                invoice.prices(),
                invoice.rounding(),
                costing(lines, amount.minor()),
                charged.part(amount.minor(), lines),
                amount.minor(),
                reason);
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
            costing.add(lines.get(i).costing(amounts.get(i)));
        }
        return costing;
    }
}
