package dev.matazu.ordering.tax;

import dev.matazu.store.PricePolicy;
import dev.matazu.store.Rounding;
import dev.matazu.store.Store;
import java.time.Instant;

/** How a store taxes what it sells on a day. */
public record TaxRule(TaxRates.Version rates, PricePolicy prices, Rounding rounding) {

    /** The rates of the store's own calendar day. */
    public static TaxRule of(Store store, Instant now) {
        return new TaxRule(
                TaxRates.japan().on(store.dayOf(now)),
                store.settings().prices(),
                store.settings().rounding());
    }

    /** What a guest is shown for one thing with this price on the menu: tax is in it. */
    public long shown(long price, RateClass rateClass) {
        return taxed(price, rateClass).amount();
    }

    /**
     * The tax of everything that is sold at one rate; called once per rate and order, never per line.
     *
     * @param sum of the menu's prices
     */
    public Tax taxed(long sum, RateClass rateClass) {
        int percent = rates.percent(rateClass);
        boolean reduced = rateClass == RateClass.REDUCED;
        return switch (prices) {
            case INCLUDED -> Tax.contained(percent, reduced, sum, rounding);
            case BASE -> Tax.onTop(percent, reduced, sum, rounding);
        };
    }
}
