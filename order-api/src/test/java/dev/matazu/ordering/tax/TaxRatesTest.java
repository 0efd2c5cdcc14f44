package dev.matazu.ordering.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matazu.kitchen.ticket.Dining;
import dev.matazu.menu.TaxClass;
import dev.matazu.store.PricePolicy;
import dev.matazu.store.Rounding;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaxRatesTest {

    private static final LocalDate OCTOBER_2019 = LocalDate.of(2019, 10, 1);

    @Test
    void food_to_go_is_reduced_and_everything_else_is_not() {
        assertThat(RateClass.of(TaxClass.FOOD, Dining.TO_GO)).isEqualTo(RateClass.REDUCED);
        assertThat(RateClass.of(TaxClass.FOOD, Dining.EAT_IN)).isEqualTo(RateClass.STANDARD);
        assertThat(RateClass.of(TaxClass.ALCOHOL, Dining.TO_GO)).isEqualTo(RateClass.STANDARD);
        assertThat(RateClass.of(TaxClass.ALCOHOL, Dining.EAT_IN)).isEqualTo(RateClass.STANDARD);
    }

    @Test
    void japan_taxes_10_and_8_percent_since_october_2019() {
        for (LocalDate day : List.of(OCTOBER_2019, LocalDate.of(2026, 11, 23))) {
            assertThat(TaxRates.japan().on(day).percent(RateClass.STANDARD)).isEqualTo(10);
            assertThat(TaxRates.japan().on(day).percent(RateClass.REDUCED)).isEqualTo(8);
        }
        assertThatThrownBy(() -> TaxRates.japan().on(OCTOBER_2019.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void food_without_tax_from_a_day_on_is_one_more_version() {
        LocalDate zero = LocalDate.of(2028, 4, 1);
        TaxRates rates =
                new TaxRates(List.of(new TaxRates.Version(zero, 10, 0), new TaxRates.Version(OCTOBER_2019, 10, 8)));
        assertThat(taxed(rates, zero.minusDays(1))).isEqualTo(new Tax(8, true, 1080, 80));
        assertThat(taxed(rates, zero)).isEqualTo(new Tax(0, true, 1080, 0));
        assertThat(rates.on(zero).percent(RateClass.STANDARD)).isEqualTo(10);
    }

    private static Tax taxed(TaxRates rates, LocalDate day) {
        return new TaxRule(rates.on(day), PricePolicy.INCLUDED, Rounding.FLOOR).taxed(1080, RateClass.REDUCED);
    }
}
