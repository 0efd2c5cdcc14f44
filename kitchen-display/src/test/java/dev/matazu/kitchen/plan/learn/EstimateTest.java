package dev.matazu.kitchen.plan.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matazu.kitchen.plan.learn.Estimate.Memory;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EstimateTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final LearnRules RULES = LearnRules.usual();

    @Test
    void what_was_never_seen_takes_what_the_menu_says() {
        assertThat(Estimate.NONE.ratio(Memory.LASTING, NOON, RULES)).isEqualTo(1);
        assertThat(Estimate.NONE.ratio(Memory.TODAY, NOON, RULES)).isEqualTo(1);
    }

    @Property(tries = 50)
    void a_recipe_that_takes_longer_is_known_after_two_hundred(@ForAll long seed) {
        Random random = new Random(seed);
        assertThat(taught(Memory.LASTING, 200, () -> 1.4 * noise(random))).isCloseTo(1.4, within(0.15));
    }

    @Property(tries = 50)
    void one_in_five_who_taps_late_moves_it_by_little(@ForAll long seed) {
        Random random = new Random(seed);
        double learned = taught(
                Memory.LASTING, 300, () -> noise(random) + (random.nextDouble() < 0.2 ? random.nextDouble() * 1.5 : 0));

        assertThat(learned).isCloseTo(1, within(0.15));
    }

    @Property(tries = 50)
    void whatever_is_tapped_it_stays_between_floor_and_ceiling(@ForAll long seed) {
        Random random = new Random(seed);
        assertThat(taught(Memory.TODAY, 500, () -> 0.3 + random.nextDouble() * 9))
                .isBetween(RULES.floor(), RULES.ceiling());
        assertThat(taught(Memory.LASTING, 5000, () -> 9)).isEqualTo(RULES.ceiling());
        assertThat(taught(Memory.LASTING, 5000, () -> 0.1)).isEqualTo(RULES.floor());
    }

    @Test
    void a_slow_day_is_forgotten_by_the_evening() {
        Estimate slow = Estimate.NONE;
        for (int i = 0; i < 100; i++) {
            slow = slow.after(1.5, Memory.TODAY, NOON);
        }

        assertThat(slow.ratio(Memory.TODAY, NOON, RULES)).isBetween(1.2, 1.25);
        assertThat(slow.ratio(Memory.TODAY, NOON.plus(Duration.ofHours(4)), RULES))
                .isEqualTo(1);
    }

    @Test
    void what_cannot_be_is_no_lesson() {
        assertThat(took(20).isPlausible()).isFalse();
        assertThat(took(120).isPlausible()).isTrue();
        assertThat(took(600).isPlausible()).isFalse();
    }

    private static Lesson took(int seconds) {
        return new Lesson("grill", "burger", Duration.ofSeconds(100), NOON, NOON.plusSeconds(seconds));
    }

    private static double taught(Memory memory, int lessons, java.util.function.DoubleSupplier observed) {
        Estimate estimate = Estimate.NONE;
        for (int i = 0; i < lessons; i++) {
            estimate = estimate.after(observed.getAsDouble(), memory, NOON);
        }
        return estimate.ratio(memory, NOON, RULES);
    }

    private static double noise(Random random) {
        return Math.exp(random.nextGaussian() * 0.29 - 0.04);
    }
}
