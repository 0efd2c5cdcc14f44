package dev.matazu.ordering;

import dev.matazu.kitchen.ticket.Dining;
import dev.matazu.ordering.tax.RateClass;
import dev.matazu.ordering.tax.Shares;
import dev.matazu.ordering.tax.Tax;
import dev.matazu.ordering.tax.TaxRule;
import dev.matazu.store.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the lines of a basket cost, depending on where it is eaten.
 *
 * @param items one for each line, in their order; their amounts sum up to the total
 * @param taxes lowest rate first; their amounts sum up to the total too
 */
public record Bill(List<Item> items, List<Tax> taxes, Money total) {

    /**
     * @param unitPrice of one, tax included, as it is shown
     * @param amount of the line, tax included: its share of what its rate costs. Differs from price times quantity by
     *     some units where the tax is added to the sum of prices without tax
     */
    public record Item(RateClass rateClass, int percent, Money unitPrice, Money amount) {

        public boolean reduced() {
            return rateClass == RateClass.REDUCED;
        }
    }

    static Bill of(PricedBasket basket, TaxRule rule, Dining dining) {
        Item[] items = new Item[basket.lines().size()];
        List<Tax> taxes = new ArrayList<>();
        for (RateClass rateClass : List.of(RateClass.REDUCED, RateClass.STANDARD)) {
            List<Integer> mine = new ArrayList<>();
            for (int i = 0; i < items.length; i++) {
                if (RateClass.of(basket.lines().get(i).taxClass(), dining) == rateClass) {
                    mine.add(i);
                }
            }
            if (!mine.isEmpty()) {
                taxes.add(tax(basket, rule, rateClass, mine, items));
            }
        }
        long total = taxes.stream().mapToLong(Tax::amount).sum();
        return new Bill(Arrays.asList(items), List.copyOf(taxes), new Money(total, basket.currency()));
    }

    private static Tax tax(PricedBasket basket, TaxRule rule, RateClass rateClass, List<Integer> mine, Item[] items) {
        List<Long> prices =
                mine.stream().map(i -> basket.lines().get(i).menuSum().minor()).toList();
        Tax tax = rule.taxed(prices.stream().mapToLong(Long::longValue).sum(), rateClass);
        List<Long> amounts = Shares.of(tax.amount(), prices);
        for (int n = 0; n < mine.size(); n++) {
            long one = basket.lines().get(mine.get(n)).menuPrice().minor();
            items[mine.get(n)] = new Item(
                    rateClass,
                    tax.percent(),
                    new Money(rule.shown(one, rateClass), basket.currency()),
                    new Money(amounts.get(n), basket.currency()));
        }
        return tax;
    }
}
