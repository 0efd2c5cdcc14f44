package dev.matazu.kitchen.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");
    private static final LoadRules RULES = LoadRules.usual();

    @Test
    void a_kitchen_goes_up_by_steps_and_comes_back_by_itself() {
        assertThat(steps(10, 21, 31, 46, 40, 26, 24, 16, 14))
                .containsExactly(
                        Step.OPEN,
                        Step.WARN,
                        Step.LENGTHEN,
                        Step.PAUSE,
                        Step.PAUSE,
                        Step.PAUSE,
                        Step.WARN,
                        Step.WARN,
                        Step.OPEN);
    }

    @Test
    void a_rush_that_comes_at_once_is_not_waited_for() {
        Throttle warned = Throttle.open(NOON).weigh(minutes(25), NOON, RULES);
        assertThat(warned.weigh(minutes(31), NOON.plusSeconds(30), RULES).step())
                .as("six minutes more are no leap")
                .isEqualTo(Step.WARN);
        assertThat(warned.weigh(minutes(46), NOON.plusSeconds(30), RULES).step())
                .isEqualTo(Step.PAUSE);
    }

    @Test
    void steps_that_do_not_follow_one_another_are_refused() {
        assertThatThrownBy(() -> LoadRules.of(minutes(30), minutes(20), minutes(45), minutes(25)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LoadRules.of(minutes(20), minutes(30), minutes(45), minutes(50)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void two_changes_are_a_while_apart_unless_the_wait_has_leapt(
            @ForAll @Size(min = 2, max = 60) List<@IntRange(max = 5400) Integer> waits,
            @ForAll @Size(60) List<@IntRange(min = 1, max = 300) Integer> pauses) {
        Throttle now = Throttle.open(NOON);
        Instant at = NOON;
        for (int i = 0; i < waits.size(); i++) {
            at = at.plusSeconds(pauses.get(i));
            Throttle next = now.weigh(Duration.ofSeconds(waits.get(i)), at, RULES);
            if (next.step() != now.step()) {
                boolean apart = !at.isBefore(now.since().plus(RULES.hold()));
                Duration leapt = next.quoted().minus(now.quoted()).abs();
                assertThat(apart || leapt.compareTo(RULES.leap()) >= 0).isTrue();
            } else {
                assertThat(next).isEqualTo(now);
            }
            now = next;
        }
    }

    @Property
    void a_wait_that_trembles_around_a_border_changes_the_step_once_at_most(
            @ForAll @IntRange(min = 1, max = 3) int border,
            @ForAll @Size(min = 2, max = 60) List<@IntRange(min = -149, max = 149) Integer> trembles) {
        Duration around = RULES.from(Step.values()[border]);
        Throttle now = Throttle.open(NOON);
        for (Step step : Step.values()) {
            if (step.ordinal() < border) {
                now = new Throttle(step, RULES.from(step), NOON);
            }
        }
        int changes = 0;
        Instant at = NOON.plus(RULES.hold());
        for (int tremble : trembles) {
            at = at.plusSeconds(60);
            Throttle next = now.weigh(around.plusSeconds(tremble), at, RULES);
            changes += next.step() == now.step() ? 0 : 1;
            now = next;
        }
        assertThat(changes).isLessThanOrEqualTo(1);
    }

    @Property
    void from_the_pause_on_nobody_is_let_in_and_below_the_threshold_everybody(
            @ForAll @IntRange(max = 7200) int seconds, @ForAll Step before) {
        Duration wait = Duration.ofSeconds(seconds);
        Step after = new Throttle(before, Duration.ZERO, NOON)
                .weigh(wait, NOON.plus(Duration.ofHours(1)), RULES)
                .step();
        if (wait.compareTo(RULES.pause()) >= 0) {
            assertThat(after).isEqualTo(Step.PAUSE);
        }
        if (wait.compareTo(RULES.resume()) < 0) {
            assertThat(after).isNotEqualTo(Step.PAUSE);
        }
    }

    private static List<Step> steps(int... minutes) {
        List<Step> steps = new ArrayList<>();
        Throttle now = Throttle.open(NOON);
        Instant at = NOON;
        for (int wait : minutes) {
            at = at.plus(Duration.ofMinutes(5));
            now = now.weigh(minutes(wait), at, RULES);
            steps.add(now.step());
        }
        return steps;
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}
