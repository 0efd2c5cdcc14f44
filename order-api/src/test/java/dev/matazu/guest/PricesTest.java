package dev.matazu.guest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matazu.kitchen.ticket.Dining;
import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.menu.MenuItem;
import dev.matazu.menu.TaxClass;
import dev.matazu.platform.LocalText;
import dev.matazu.platform.StoreId;
import dev.matazu.platform.Texts;
import dev.matazu.store.Money;
import dev.matazu.store.PricePolicy;
import dev.matazu.store.Rounding;
import dev.matazu.store.Store;
import dev.matazu.store.StoreSettings;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PricesTest {

    @Test
    void one_price_with_tax_is_one_price() {
        Prices prices = prices(PricePolicy.INCLUDED);
        assertThat(prices.shown(item(TaxClass.FOOD), yen(540))).isEqualTo(new Prices.Shown("¥540", null));
        assertThat(prices.difference(item(TaxClass.FOOD), -40, Dining.EAT_IN)).isEqualTo("−¥40");
    }

    @Test
    void one_price_before_tax_is_shown_as_two_with_tax_and_of_alcohol_as_one() {
        Prices prices = prices(PricePolicy.BASE);
        assertThat(prices.shown(item(TaxClass.FOOD), yen(500))).isEqualTo(new Prices.Shown("¥540", "eat in ¥550"));
        assertThat(prices.shown(item(TaxClass.ALCOHOL), yen(700))).isEqualTo(new Prices.Shown("¥770", null));
        assertThat(prices.difference(item(TaxClass.FOOD), 50, Dining.TO_GO)).isEqualTo("+¥54");
        assertThat(prices.difference(item(TaxClass.FOOD), 50, Dining.EAT_IN)).isEqualTo("+¥55");
        assertThat(prices.difference(item(TaxClass.FOOD), 0, Dining.EAT_IN)).isEmpty();
    }

    private static Money yen(long amount) {
        return Money.of(amount, "JPY");
    }

    private static MenuItem item(TaxClass taxClass) {
        LocalText name = LocalText.of("Thing", "もの");
        return new MenuItem(
                "thing", "things", name, name, name, 500, taxClass, "thing.svg", null, "bar", 60, null, null, null);
    }

    private static Prices prices(PricePolicy policy) {
        LocalText name = LocalText.of("Shop", "店");
        StoreSettings settings = new StoreSettings(
                        "00:00",
                        "24:00",
                        StoreSettings.FireTrigger.ON_PAYMENT,
                        StoreSettings.Proof.CODE,
                        List.of(Pickup.Method.COUNTER),
                        StoreSettings.TableMode.NAMED,
                        List.of(),
                        List.of(),
                        new StoreSettings.Limits(12, 20, 12_000))
                .taxed(policy, Rounding.FLOOR);
        Store store = new Store(
                new StoreId("shop"),
                name,
                name,
                ZoneId.of("Asia/Tokyo"),
                Currency.getInstance("JPY"),
                settings,
                false,
                null,
                null);
        return Prices.of(store, Instant.parse("2026-11-23T03:00:00Z"), new Words(new Texts(), Locale.ENGLISH));
    }
}
