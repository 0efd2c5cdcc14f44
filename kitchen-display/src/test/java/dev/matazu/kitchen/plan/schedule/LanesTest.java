package dev.matazu.kitchen.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Held against an array that counts every moment by itself. */
class LanesTest {

    private static final int END = 60;

    record Taken(int from, int length) {}

    @Property(tries = 3000)
    void the_earliest_place_is_the_first_that_is_free_all_along(
            @ForAll("taken") List<Taken> taken,
            @ForAll @IntRange(min = 1, max = 3) int places,
            @ForAll @IntRange(max = 40) int notBefore,
            @ForAll @IntRange(min = 1, max = 12) int length) {
        long expected = Lanes.NEVER;
        for (int start = notBefore; start < END && expected == Lanes.NEVER; start++) {
            expected = isFree(taken, places, start, length) ? start : Lanes.NEVER;
        }

        assertThat(lanes(taken, places).earliest(notBefore, length)).isEqualTo(expected);
    }

    @Property(tries = 3000)
    void the_latest_place_is_the_last_that_is_free_all_along(
            @ForAll("taken") List<Taken> taken,
            @ForAll @IntRange(min = 1, max = 3) int places,
            @ForAll @IntRange(max = 40) int notBefore,
            @ForAll @IntRange(max = 50) int end,
            @ForAll @IntRange(min = 1, max = 12) int length) {
        long expected = Lanes.NEVER;
        for (int start = notBefore; start + length <= end; start++) {
            expected = isFree(taken, places, start, length) ? start : expected;
        }

        assertThat(lanes(taken, places).latest(notBefore, end, length)).isEqualTo(expected);
    }

    @Property(tries = 1000)
    void what_is_given_back_was_never_taken(
            @ForAll("taken") List<Taken> taken,
            @ForAll @IntRange(max = 40) int from,
            @ForAll @IntRange(min = 1, max = 12) int length) {
        Lanes lanes = lanes(taken, 2);
        lanes.take(from, from + length);
        lanes.giveBack(from, from + length);

        for (int start = 0; start < END; start++) {
            assertThat(lanes.earliest(start, length)).isEqualTo(lanes(taken, 2).earliest(start, length));
        }
    }

    @Provide
    Arbitrary<List<Taken>> taken() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(1, 15))
                .as(Taken::new)
                .list()
                .ofMaxSize(12);
    }

    private static Lanes lanes(List<Taken> taken, int places) {
        Lanes lanes = new Lanes(0, places);
        taken.forEach(one -> lanes.take(one.from(), one.from() + one.length()));
        return lanes;
    }

    private static boolean isFree(List<Taken> taken, int places, int start, int length) {
        for (int moment = start; moment < start + length; moment++) {
            int at = moment;
            long busy = taken.stream()
                    .filter(one -> one.from() <= at && at < one.from() + one.length())
                    .count();
            if (busy >= places) {
                return false;
            }
        }
        return true;
    }
}
