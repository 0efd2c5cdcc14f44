package dev.matazu.payment.receipt;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.matazu.kitchen.ticket.Dining;
import dev.matazu.ordering.OrderRef;
import dev.matazu.ordering.Swap;
import dev.matazu.ordering.tax.Tax;
import dev.matazu.platform.LocalText;
import dev.matazu.store.Money;
import dev.matazu.store.PricePolicy;
import dev.matazu.store.Rounding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What was issued for a capture or a refund, as it was issued: nothing that changes later changes it.
 *
 * @param number without gaps in each store
 * @param no the attempt to pay of an {@code INVOICE}, the refund of a {@code RETURN} and of its {@code WITHDRAWAL}
 */
public record Receipt(OrderRef order, long number, Kind kind, int no, Instant issuedAt, Content content) {

    public enum Kind {
        /** Japan's simplified qualified invoice. */
        INVOICE,
        /** The qualified return invoice of a refund. */
        RETURN,
        /** Takes a return invoice back whose refund did not arrive. */
        WITHDRAWAL
    }

    /**
     * The words and amounts on it; amounts in the currency's smallest unit, tax included.
     *
     * @param date in the store's zone
     * @param original what a {@code RETURN} or {@code WITHDRAWAL} refers to, or the earlier {@code INVOICE} that this one
     *     adds to; else null
     * @param lines their amounts sum up to the total; empty for the return of an amount
     * @param taxes by rate; their amounts sum up to the total
     * @param reason of a refund, or null
     * @param method how it was paid, in the processor's word; null on receipts that were issued without
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Content(
            Issuer issuer,
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate date,
            Original original,
            String orderNumber,
            Dining dining,
            String currency,
            PricePolicy prices,
            Rounding rounding,
            List<Line> lines,
            List<Tax> taxes,
            long total,
            String reason,
            String method) {

        Content withdrawn(long number, LocalDate day) {
            return new Content(
                    issuer,
                    day,
                    new Original(number, date),
                    orderNumber,
                    dining,
                    currency,
                    prices,
                    rounding,
                    lines,
                    taxes,
                    total,
                    reason,
                    method);
        }

        Content changed(List<Swap> swaps) {
            List<Line> changed = lines.stream()
                    .map(line -> line.changed(swaps.stream()
                            .filter(swap -> swap.sold() == line.no())
                            .map(swap -> new Change(swap.from(), swap.to()))
                            .toList()))
                    .toList();
            return new Content(
                    issuer,
                    date,
                    original,
                    orderNumber,
                    dining,
                    currency,
                    prices,
                    rounding,
                    changed,
                    taxes,
                    total,
                    reason,
                    method);
        }

        public Money money(long amount) {
            return Money.of(amount, currency);
        }
    }

    /** @param registration T and 13 digits; null for a seller who has none, whose receipt is no qualified invoice */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Issuer(LocalText name, String registration, LocalText store, LocalText address) {}

    /** The receipt that another one refers to. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Original(
            long number,
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate date) {}

    /**
     * @param no of the order's line
     * @param partly whether the amount is only a part of what this quantity costs
     * @param changes what was made instead; on a {@code RETURN}, the change whose difference this is
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Line(
            int no,
            LocalText name,
            List<LocalText> details,
            int quantity,
            long amount,
            int taxPercent,
            boolean reduced,
            boolean partly,
            List<Change> changes) {

        public Line {
            changes = changes == null ? List.of() : changes;
        }

        static Line of(
                int no,
                LocalText name,
                List<LocalText> details,
                int quantity,
                long amount,
                int taxPercent,
                boolean reduced) {
            return new Line(no, name, details, quantity, amount, taxPercent, reduced, false, List.of());
        }

        /** So many of it, which cost so much. */
        Line pieces(int pieces, long cost) {
            return new Line(no, name, details, pieces, cost, taxPercent, reduced, partly, changes);
        }

        /** All of it, of whose price this is only a part. */
        Line partly(long part) {
            return new Line(no, name, details, quantity, part, taxPercent, reduced, true, changes);
        }

        Line changed(List<Change> since) {
            return new Line(no, name, details, quantity, amount, taxPercent, reduced, partly, since);
        }

        /** What these units of the amount pay: some pieces where it comes out even, else a part of all. */
        Line between(long from, long until) {
            if (from == 0 && until == amount) {
                return this;
            }
            List<Integer> even = IntStream.rangeClosed(0, quantity)
                    .filter(pieces -> amount * pieces / quantity == from || amount * pieces / quantity == until)
                    .boxed()
                    .toList();
            return even.size() == 2 ? pieces(even.get(1) - even.get(0), until - from) : partly(until - from);
        }
    }

    public record Change(LocalText from, LocalText to) {}

    Receipt changed(List<Swap> swaps) {
        return swaps.isEmpty() ? this : new Receipt(order, number, kind, no, issuedAt, content.changed(swaps));
    }

    public Money total() {
        return content.money(content.total());
    }
}
