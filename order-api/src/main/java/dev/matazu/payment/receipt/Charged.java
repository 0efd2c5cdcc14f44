package dev.matazu.payment.receipt;

import dev.matazu.ordering.tax.Shares;
import dev.matazu.ordering.tax.Tax;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A receipt of money that was taken, and what has gone back of it since.
 *
 * @param returns in the order in which they were issued, without those of refunds that did not arrive
 */
record Charged(Receipt invoice, List<Receipt> returns) {

    static Charged of(Receipt invoice, List<Receipt> receipts) {
        return new Charged(
                invoice,
                receipts.stream()
                        .filter(receipt -> receipt.kind() == Receipt.Kind.RETURN)
                        .filter(receipt -> receipt.content().original().number() == invoice.number())
                        .filter(receipt -> Receipts.find(receipts, Receipt.Kind.WITHDRAWAL, receipt.no())
                                .isEmpty())
                        .toList());
    }

    /** By rate, in the order of the invoice. */
    List<Tax> left() {
        List<Tax> left = new ArrayList<>();
        for (Tax tax : invoice.content().taxes()) {
            long back = returns.stream()
                    .flatMap(receipt -> receipt.content().taxes().stream())
                    .filter(returned -> returned.reduced() == tax.reduced())
                    .mapToLong(Tax::amount)
                    .sum();
            left.add(tax.less(back, invoice.content().rounding()));
        }
        return left;
    }

    long total() {
        return sum(left().stream().map(Tax::amount).toList());
    }

    /**
     * What these pieces cost. Pieces of one line that go back one after the other cost together what the line cost.
     *
     * @param sold the order's line of a number: a receipt has only what its own money paid
     */
    List<Receipt.Line> worth(List<Returned> pieces, IntFunction<Receipt.Line> sold) {
        return pieces.stream()
                .map(one -> worth(one.quantity(), sold.apply(one.lineNo())))
                .toList();
    }

    private Receipt.Line worth(int pieces, Receipt.Line line) {
        int before = returns.stream()
                .flatMap(receipt -> receipt.content().lines().stream())
                .filter(one -> one.no() == line.no())
                .mapToInt(Receipt.Line::quantity)
                .sum();
        int after = Math.min(before + pieces, line.quantity());
        int from = Math.max(after - pieces, 0);
        long amount = line.amount() * after / line.quantity() - line.amount() * from / line.quantity();
        return line.pieces(pieces, amount);
    }

    /**
     * Parts what goes back by rate: the rates of the lines first, else in proportion of what is left.
     *
     * @throws IllegalArgumentException for more than is left
     */
    List<Tax> part(long amount, List<Receipt.Line> lines) {
        List<Tax> rates = left();
        List<Long> left = rates.stream().map(Tax::amount).toList();
        List<Long> wanted = rates.stream()
                .map(rate -> Math.min(rate.amount(), lines.isEmpty() ? rate.amount() : worth(lines, rate)))
                .toList();
        List<Long> first = Shares.of(Math.min(amount, sum(wanted)), wanted);
        List<Long> more = Shares.of(amount - sum(first), minus(left, first));
        List<Tax> parts = new ArrayList<>();
        for (int i = 0; i < rates.size(); i++) {
            long part = first.get(i) + more.get(i);
            if (part > 0) {
                parts.add(rates.get(i).part(part, invoice.content().rounding()));
            }
        }
        return parts;
    }

    private static long worth(List<Receipt.Line> lines, Tax rate) {
        return lines.stream()
                .filter(line -> line.reduced() == rate.reduced())
                .mapToLong(Receipt.Line::amount)
                .sum();
    }

    private static List<Long> minus(List<Long> from, List<Long> amounts) {
        List<Long> rest = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            rest.add(from.get(i) - amounts.get(i));
        }
        return rest;
    }

    private static long sum(List<Long> amounts) {
        return amounts.stream().mapToLong(Long::longValue).sum();
    }
}
