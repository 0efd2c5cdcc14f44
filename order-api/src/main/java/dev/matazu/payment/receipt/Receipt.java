package dev.matazu.payment.receipt;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.matazu.kitchen.ticket.Dining;
import dev.matazu.ordering.OrderRef;
import dev.matazu.ordering.tax.Tax;
import dev.matazu.platform.LocalText;
import dev.matazu.store.Money;
import dev.matazu.store.PricePolicy;
import dev.matazu.store.Rounding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

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
     * @param original what a {@code RETURN} or {@code WITHDRAWAL} refers to; else null
     * @param lines their amounts sum up to the total; empty for the return of an amount
     * @param taxes by rate; their amounts sum up to the total
     * @param reason of a refund, or null
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
            String reason) {

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
                    reason);
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

    /** @param no of the order's line */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Line(
            int no,
            LocalText name,
            List<LocalText> details,
            int quantity,
            long amount,
            int taxPercent,
            boolean reduced) {

        Line costing(long other) {
            return new Line(no, name, details, quantity, other, taxPercent, reduced);
        }
    }

    public Money total() {
        return content.money(content.total());
    }
}
