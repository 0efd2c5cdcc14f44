package dev.matazu.payment.receipt;

import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.Swap;
import dev.matazu.ordering.tax.Tax;
import dev.matazu.store.Money;
import dev.matazu.store.Seller;
import dev.matazu.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes what stands on the receipt of an order: what was sold for this money, whatever was made of it since. */
record WriteInvoice(Store store, OrderView order, List<Swap> swaps) {

    /**
     * The receipts of earlier payments have the first lines, this one has the next.
     *
     * @param adds the receipt of an earlier payment, or null
     */
    Receipt.Content of(Taken taken, Receipt adds, Instant at) {
        Money captured = taken.amount();
        if (captured.minor() > order.total().minor()
                || !captured.currency().equals(order.total().currency())) {
            throw new IllegalArgumentException(captured + " was taken for " + order.total());
        }
        long from = Math.min(taken.before(), order.total().minor() - captured.minor());
        List<Receipt.Line> lines = between(from, from + captured.minor());
        return new Receipt.Content(
                issuer(store),
                store.dayOf(at),
                adds == null
                        ? null
                        : new Receipt.Original(adds.number(), adds.content().date()),
                order.number(),
                order.dining(),
                captured.currency().getCurrencyCode(),
                order.prices(),
                order.rounding(),
                lines,
                taxes(lines),
                captured.minor(),
                null,
                taken.method());
    }

    static Receipt.Issuer issuer(Store store) {
        Seller seller = store.settings().seller();
        return new Receipt.Issuer(
                seller == null ? store.name() : seller.name(),
                seller == null ? null : seller.registration(),
                store.name(),
                store.address());
    }

    private List<Receipt.Line> between(long from, long until) {
        List<Receipt.Line> lines = new ArrayList<>();
        long start = 0;
        for (Receipt.Line line : sold()) {
            long end = start + line.amount();
            boolean free = line.amount() == 0
                    && from <= start
                    && (start < until || end == order.total().minor());
            if (free || Math.max(from, start) < Math.min(until, end)) {
                lines.add(line.between(Math.max(from - start, 0), Math.min(until, end) - start));
            }
            start = end;
        }
        return lines;
    }

    /** As the guest ordered it: what was made instead costs what it took from the line that it replaced. */
    private List<Receipt.Line> sold() {
        return order.lines().stream()
                .filter(line -> swaps.stream().noneMatch(swap -> swap.by() == line.no()))
                .map(line -> line(line, line.amount() + taken(line.no())))
                .toList();
    }

    private long taken(int line) {
        return swaps.stream()
                .filter(swap -> swap.sold() == line)
                .mapToLong(swap -> order.line(swap.by()).amount())
                .sum();
    }

    /** Rounded once per rate and receipt. */
    private List<Tax> taxes(List<Receipt.Line> lines) {
        return order.taxes().stream()
                .filter(tax -> lines.stream().anyMatch(line -> line.reduced() == tax.reduced()))
                .map(tax -> Tax.contained(
                        tax.percent(),
                        tax.reduced(),
                        lines.stream()
                                .filter(line -> line.reduced() == tax.reduced())
                                .mapToLong(Receipt.Line::amount)
                                .sum(),
                        order.rounding()))
                .toList();
    }

    static Receipt.Line line(OrderView.Line line, long amount) {
        return Receipt.Line.of(
                line.no(), line.name(), line.details(), line.quantity(), amount, line.taxPercent(), line.reduced());
    }
}
