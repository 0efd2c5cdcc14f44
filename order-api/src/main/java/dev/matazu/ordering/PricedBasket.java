package dev.matazu.ordering;

import dev.matazu.kitchen.plan.Work;
import dev.matazu.kitchen.ticket.Dining;
import dev.matazu.menu.Portions;
import dev.matazu.menu.StockId;
import dev.matazu.menu.TaxClass;
import dev.matazu.ordering.tax.TaxRule;
import dev.matazu.platform.LocalText;
import dev.matazu.store.Money;
import java.util.Collections;
import java.util.Currency;
import java.util.List;

/** A basket with the menu's names and prices, and the work that it means. */
public record PricedBasket(List<Line> lines, Currency currency, TaxRule rule) {

    /**
     * @param details chosen options and parts, as the guest reads them
     * @param menuPrice of one; whether tax is in it says the store's price policy
     * @param uses what one takes of the stock
     */
    public record Line(
            Basket.Line asked,
            LocalText name,
            String picture,
            List<LocalText> details,
            Money menuPrice,
            TaxClass taxClass,
            List<KitchenPiece> pieces,
            List<StockId> uses) {

        /** What all its pieces take of the stock. */
        Portions portions() {
            return Portions.of(uses).times(asked.quantity());
        }

        Money menuSum() {
            return menuPrice.times(asked.quantity());
        }

        /** One entry for each piece that the kitchen makes. */
        List<Work> work() {
            return pieces.stream()
                    .flatMap(piece -> Collections.nCopies(asked.quantity(), piece).stream())
                    .map(KitchenPiece::work)
                    .toList();
        }
    }

    /** As the guest asked for it. */
    Basket asked() {
        return new Basket(lines.stream().map(Line::asked).toList());
    }

    /** What it costs, eaten like this. */
    public Bill bill(Dining dining) {
        return Bill.of(this, rule, dining);
    }

    /** One entry for each piece that the kitchen makes. */
    public List<Work> work() {
        return lines.stream().flatMap(line -> line.work().stream()).toList();
    }

    /** What it takes of the stock. */
    Portions portions() {
        return lines.stream().map(Line::portions).reduce(Portions.NONE, Portions::plus);
    }

    public int pieces() {
        return lines.stream().mapToInt(line -> line.asked().quantity()).sum();
    }
}
