package dev.matazu.payment.receipt;

import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.tax.Shares;
import dev.matazu.ordering.tax.Tax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A receipt of money that was taken, and what has gone back of it since.
 *
 * @param returns in the order in which they were issued, without those of refunds that did not arrive
 */
record Charged(Receipt invoice, List<Receipt> returns) {

    /** The latest invoice and its returns; empty where there is none. */
    static Optional<Charged> of(List<Receipt> receipts) {
        return receipts.stream()
                .filter(receipt -> receipt.kind() == Receipt.Kind.INVOICE)
                .reduce((earlier, later) -> later)
                .map(invoice -> of(invoice, receipts));
    }

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
     * @throws IllegalArgumentException for a line that the invoice does not have or that is named twice, and for more
     *     pieces than are left of it
     */
    List<Receipt.Line> worth(List<Returned> pieces) {
        return worth(pieces, any -> Stream.empty());
    }

    /** Those of lines too that the order got after the invoice, in place of others. */
    List<Receipt.Line> worth(List<Returned> pieces, OrderView order) {
        return worth(
                pieces,
                one -> order.lines().stream()
                        .filter(line -> line.no() == one.lineNo())
                        .map(line -> WriteInvoice.line(line, line.amount())));
    }

    private List<Receipt.Line> worth(List<Returned> pieces, Function<Returned, Stream<Receipt.Line>> later) {
        if (pieces.stream().map(Returned::lineNo).distinct().count() < pieces.size()) {
            throw new IllegalArgumentException("a line is named twice: " + pieces);
        }
        return pieces.stream().map(one -> worth(one, later.apply(one))).toList();
    }

    private Receipt.Line worth(Returned pieces, Stream<Receipt.Line> later) {
        Receipt.Line line = Stream.concat(invoice.content().lines().stream(), later)
                .filter(one -> one.no() == pieces.lineNo())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no line " + pieces.lineNo()));
        int before = returns.stream()
                .flatMap(receipt -> receipt.content().lines().stream())
                .filter(one -> one.no() == line.no())
                .mapToInt(Receipt.Line::quantity)
                .sum();
        int after = before + pieces.quantity();
        if (after > line.quantity()) {
            throw new IllegalArgumentException(after + " of " + line.quantity() + " of line " + line.no());
        }
        long amount = line.amount() * after / line.quantity() - line.amount() * before / line.quantity();
        return new Receipt.Line(
                line.no(), line.name(), line.details(), pieces.quantity(), amount, line.taxPercent(), line.reduced());
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
