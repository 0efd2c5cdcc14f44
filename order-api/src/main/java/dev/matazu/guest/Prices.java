package dev.matazu.guest;

import dev.matazu.kitchen.ticket.Dining;
import dev.matazu.menu.MenuItem;
import dev.matazu.ordering.tax.RateClass;
import dev.matazu.ordering.tax.TaxRule;
import dev.matazu.store.Money;
import dev.matazu.store.Store;
import java.time.Instant;

/** What things cost as a guest is shown it: tax is in every price. */
record Prices(Store store, TaxRule rule, Words t) {

    /** @param eatIn what it costs eaten here, or null where that is the same */
    public record Shown(String price, String eatIn) {}

    static Prices of(Store store, Instant now, Words t) {
        return new Prices(store, TaxRule.of(store, now), t);
    }

    /** @param menuPrice of one as it was chosen; whether tax is in it says the store's price policy */
    Shown shown(MenuItem item, Money menuPrice) {
        Money toGo = money(item, menuPrice.minor(), Dining.TO_GO);
        Money eatIn = money(item, menuPrice.minor(), Dining.EAT_IN);
        return new Shown(t.money(toGo), toGo.equals(eatIn) ? null : t.get("page.price.eatIn", t.money(eatIn)));
    }

    /** What an option adds or takes off; empty where it changes nothing. */
    String difference(MenuItem item, long minor, Dining dining) {
        if (minor == 0) {
            return "";
        }
        return (minor > 0 ? "+" : "−") + t.money(money(item, Math.abs(minor), dining));
    }

    private Money money(MenuItem item, long minor, Dining dining) {
        return new Money(rule.shown(minor, RateClass.of(item.taxClass(), dining)), store.currency());
    }
}
