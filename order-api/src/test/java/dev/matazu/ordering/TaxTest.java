package dev.matazu.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matazu.kitchen.ticket.Dining;
import dev.matazu.menu.TaxClass;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TaxTest {

    @Test
    void tax_is_rounded_once_per_rate_and_never_per_line() {
        assertThat(Tax.contained(Map.of(10, 3 * 115L))).containsExactly(new Tax(10, false, 345, 31));
        assertThat(3 * Tax.contained(Map.of(10, 115L)).get(0).tax())
                .as("what rounding per line would say")
                .isEqualTo(30);
    }

    @Test
    void food_to_go_is_reduced_and_everything_else_is_not() {
        assertThat(Tax.percent(TaxClass.FOOD, Dining.TO_GO)).isEqualTo(8);
        assertThat(Tax.percent(TaxClass.FOOD, Dining.EAT_IN)).isEqualTo(10);
        assertThat(Tax.percent(TaxClass.ALCOHOL, Dining.TO_GO)).isEqualTo(10);
        assertThat(Tax.percent(TaxClass.ALCOHOL, Dining.EAT_IN)).isEqualTo(10);
    }
}
