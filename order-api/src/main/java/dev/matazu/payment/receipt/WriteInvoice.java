package dev.matazu.payment.receipt;

import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.tax.Shares;
import dev.matazu.ordering.tax.Tax;
import dev.matazu.store.Money;
import dev.matazu.store.Seller;
import dev.matazu.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes what stands on the receipt of an order. */
record WriteInvoice(Store store, OrderView order) {

    Receipt.Content of(Money captured, Instant at) {
        if (captured.minor() > order.total().minor()
                || !captured.currency().equals(order.total().currency())) {
            throw new IllegalArgumentException(captured + " was taken for " + order.total());
        }
        List<Tax> taxes = taxes(captured.minor());
        return new Receipt.Content(
                issuer(store),
                at.atZone(store.zone()).toLocalDate(),
                null,
                order.number(),
                order.dining(),
                captured.currency().getCurrencyCode(),
                order.prices(),
                order.rounding(),
                lines(taxes),
                taxes,
                captured.minor(),
                null);
    }

    static Receipt.Issuer issuer(Store store) {
        Seller seller = store.settings().seller();
        return new Receipt.Issuer(
                seller == null ? store.name() : seller.name(),
                seller == null ? null : seller.registration(),
                store.name(),
                store.address());
    }

    /** Those of the order; where less was taken, each rate has its share. */
    private List<Tax> taxes(long captured) {
        List<Long> amounts =
                Shares.of(captured, order.taxes().stream().map(Tax::amount).toList());
        List<Tax> taxes = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            Tax tax = order.taxes().get(i);
            taxes.add(tax.less(tax.amount() - amounts.get(i), order.rounding()));
        }
        return taxes;
    }

    private List<Receipt.Line> lines(List<Tax> taxes) {
        List<Receipt.Line> lines = new ArrayList<>();
        for (Tax tax : taxes) {
            List<OrderView.Line> mine = order.lines().stream()
                    .filter(line -> line.reduced() == tax.reduced())
                    .toList();
            List<Long> amounts = Shares.of(
                    tax.amount(), mine.stream().map(OrderView.Line::amount).toList());
            for (int i = 0; i < mine.size(); i++) {
                lines.add(line(mine.get(i), amounts.get(i)));
            }
        }
        return lines.stream().sorted(Comparator.comparingInt(Receipt.Line::no)).toList();
    }

    static Receipt.Line line(OrderView.Line line, long amount) {
        return new Receipt.Line(
                line.no(), line.name(), line.details(), line.quantity(), amount, line.taxPercent(), line.reduced());
    }
}
