package dev.matazu.ordering.tax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matazu.store.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class TaxPropertiesTest {

    @Property
    void tax_is_the_exact_fraction_rounded_as_the_store_says(
            @ForAll @IntRange(max = 30) int percent,
            @ForAll @LongRange(max = 1_000_000_000_000L) long amount,
            @ForAll Rounding rounding) {
        BigDecimal exact = BigDecimal.valueOf(amount).multiply(BigDecimal.valueOf(percent));
        assertThat(Tax.contained(percent, false, amount, rounding).tax())
                .isEqualTo(exact.divide(BigDecimal.valueOf(100L + percent), 0, mode(rounding))
                        .longValueExact());
        assertThat(Tax.onTop(percent, false, amount, rounding).tax())
                .isEqualTo(
                        exact.divide(BigDecimal.valueOf(100), 0, mode(rounding)).longValueExact());
    }

    @Property
    void tax_that_was_added_is_the_tax_that_is_contained(
            @ForAll @IntRange(max = 30) int percent,
            @ForAll @LongRange(max = 10_000_000) long base,
            @ForAll Rounding rounding) {
        Tax added = Tax.onTop(percent, false, base, rounding);
        assertThat(Tax.contained(percent, false, added.amount(), rounding)).isEqualTo(added);
        assertThat(added.amount() - added.tax()).isEqualTo(base);
    }

    @Property
    void whatever_the_parts_in_which_everything_goes_back_their_taxes_are_the_tax_of_the_whole(
            @ForAll @IntRange(max = 30) int percent,
            @ForAll @LongRange(max = 1_000_000) long amount,
            @ForAll Rounding rounding,
            @ForAll @Size(max = 6) List<@LongRange(max = 400_000) Long> wanted) {
        Tax whole = Tax.contained(percent, true, amount, rounding);
        Tax left = whole;
        long back = 0;
        for (long part : wanted) {
            long goes = Math.min(part, left.amount());
            Tax returned = left.part(goes, rounding);
            assertThat(returned.tax()).isBetween(0L, goes);
            back += returned.tax();
            left = left.less(goes, rounding);
        }
        assertThat(back + left.part(left.amount(), rounding).tax()).isEqualTo(whole.tax());
    }

    private static RoundingMode mode(Rounding rounding) {
        return switch (rounding) {
            case FLOOR -> RoundingMode.FLOOR;
            case CEILING -> RoundingMode.CEILING;
            case HALF_UP -> RoundingMode.HALF_UP;
        };
    }
}
