package dev.matazu.menu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What is taken, kept and given back always adds up. */
class PortionsPropertiesTest {

    @Property
    void what_goes_beyond_and_what_is_there_make_the_greater_of_both(
            @ForAll("portions") Portions one, @ForAll("portions") Portions other) {
        assertThat(other.plus(one.beyond(other))).isEqualTo(one.orMore(other));
    }

    @Property
    void what_is_given_back_and_what_is_kept_were_taken(
            @ForAll("portions") Portions taken, @ForAll("portions") Portions needed) {
        Portions back = taken.beyond(needed);
        Portions kept = taken.beyond(back);
        assertThat(kept.plus(back)).isEqualTo(taken);
        assertThat(kept.beyond(needed)).as("nothing is left to give back twice").isEqualTo(Portions.NONE);
    }

    @Property
    void so_many_times_is_adding_so_often(@ForAll("portions") Portions one, @ForAll @IntRange(max = 5) int times) {
        Portions sum = Portions.NONE;
        for (int i = 0; i < times; i++) {
            sum = sum.plus(one);
        }
        assertThat(one.times(times)).isEqualTo(sum);
    }

    @Provide
    Arbitrary<Portions> portions() {
        return Arbitraries.maps(
                        Arbitraries.of("cake", "latte", "milk:oat", "milk:soy").map(StockId::new),
                        Arbitraries.integers().between(0, 20))
                .map((Map<StockId, Integer> map) -> new Portions(new TreeMap<>(map)));
    }
}
