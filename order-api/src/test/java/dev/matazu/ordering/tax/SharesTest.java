package dev.matazu.ordering.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class SharesTest {

    @Example
    void the_largest_remainders_get_what_is_missing() {
        assertThat(Shares.of(100, List.of(1L, 1L, 1L))).containsExactly(34L, 33L, 33L);
        assertThat(Shares.of(10, List.of(540L, 780L))).containsExactly(4L, 6L);
    }

    @Property
    void nothing_is_lost_or_made_and_no_share_is_larger_than_its_weight(
            @ForAll @Size(min = 1, max = 8) List<@LongRange(max = 1_000_000) Long> weights,
            @ForAll @LongRange(max = 1_000_000) long amount) {
        long all = weights.stream().mapToLong(Long::longValue).sum();
        Assume.that(amount <= all);
        List<Long> shares = Shares.of(amount, weights);
        assertThat(shares.stream().mapToLong(Long::longValue).sum()).isEqualTo(amount);
        for (int i = 0; i < weights.size(); i++) {
            assertThat(shares.get(i)).isBetween(0L, weights.get(i));
        }
    }
}
