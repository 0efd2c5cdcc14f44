package dev.matazu.ordering;

import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.kitchen.plan.Work;
import dev.matazu.kitchen.ticket.Dining;
import dev.matazu.menu.TaxClass;
import dev.matazu.platform.LocalText;
import dev.matazu.store.Money;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A basket with the menu's names and prices, and the work that it means. */
public record PricedBasket(List<Line> lines, java.util.Currency currency) {

    /** @param details chosen options and parts, as the guest reads them */
    public record Line(
            Basket.Line asked,
            LocalText name,
            String picture,
            List<LocalText> details,
            Money unitPrice,
            TaxClass taxClass,
            List<KitchenPiece> pieces) {

        public Money price() {
            return unitPrice.times(asked.quantity());
        }
    }

    public Money total() {
        return lines.stream().map(Line::price).reduce(new Money(0, currency), Money::plus);
    }

    /** Contained in the total; depends on where it is eaten. */
    public List<Tax> taxes(Dining dining) {
        Map<Integer, Long> amounts = new HashMap<>();
        lines.forEach(line ->
                amounts.merge(Tax.percent(line.taxClass(), dining), line.price().minor(), Long::sum));
        return Tax.contained(amounts);
    }

    /** One entry for each piece that a station makes. */
    public List<Work> work() {
        return lines.stream()
                .flatMap(line -> line.pieces().stream()
                        .flatMap(piece -> Collections.nCopies(line.asked().quantity(), piece).stream()))
                .map(piece -> new Work(new StationCode(piece.station()), Duration.ofSeconds(piece.seconds())))
                .toList();
    }

    public int pieces() {
        return lines.stream().mapToInt(line -> line.asked().quantity()).sum();
    }
}
