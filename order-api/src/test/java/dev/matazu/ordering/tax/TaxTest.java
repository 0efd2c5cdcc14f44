package dev.matazu.ordering.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matazu.store.Money;
import dev.matazu.store.Rounding;
import org.junit.jupiter.api.Test;

class TaxTest {

    @Test
    void three_at_105_yen_before_tax_are_taxed_31_yen_and_not_30() {
        Tax once = Tax.onTop(10, false, 3 * 105L, Rounding.FLOOR);
        assertThat(once).isEqualTo(new Tax(10, false, 346, 31));
        assertThat(3 * Tax.onTop(10, false, 105, Rounding.FLOOR).tax())
                .as("what rounding per line would say")
                .isEqualTo(30);
    }

    @Test
    void three_at_115_yen_with_tax_contain_31_yen_and_not_30() {
        assertThat(Tax.contained(10, false, 3 * 115L, Rounding.FLOOR).tax()).isEqualTo(31);
        assertThat(3 * Tax.contained(10, false, 115, Rounding.FLOOR).tax()).isEqualTo(30);
    }

    @Test
    void each_way_to_round_has_its_own_tax_where_there_is_a_fraction() {
        assertThat(Tax.onTop(10, false, 315, Rounding.FLOOR).tax()).isEqualTo(31);
        assertThat(Tax.onTop(10, false, 315, Rounding.CEILING).tax()).isEqualTo(32);
        assertThat(Tax.onTop(10, false, 315, Rounding.HALF_UP).tax()).isEqualTo(32);
        assertThat(Tax.onTop(10, false, 314, Rounding.HALF_UP).tax()).isEqualTo(31);
        for (Rounding rounding : Rounding.values()) {
            assertThat(Tax.onTop(10, false, 310, rounding).tax()).isEqualTo(31);
        }
    }

    @Test
    void a_currency_with_cents_is_rounded_to_the_cent() {
        Tax tax = Tax.contained(8, true, 1099, Rounding.HALF_UP);
        assertThat(Money.of(tax.tax(), "USD").text(java.util.Locale.ENGLISH)).isEqualTo("$0.81");
        assertThat(Money.of(Tax.contained(8, true, 1099, Rounding.HALF_UP).tax(), "JPY")
                        .text(java.util.Locale.ENGLISH))
                .isEqualTo("¥81");
    }

    @Test
    void a_rate_of_nothing_taxes_nothing() {
        assertThat(Tax.contained(0, true, 1080, Rounding.CEILING)).isEqualTo(new Tax(0, true, 1080, 0));
        assertThat(Tax.onTop(0, true, 1080, Rounding.HALF_UP)).isEqualTo(new Tax(0, true, 1080, 0));
    }

    @Test
    void more_than_the_amount_cannot_go_back() {
        Tax tax = Tax.contained(8, true, 540, Rounding.FLOOR);
        assertThatThrownBy(() -> tax.part(541, Rounding.FLOOR)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tax.part(-1, Rounding.FLOOR)).isInstanceOf(IllegalArgumentException.class);
    }
}
