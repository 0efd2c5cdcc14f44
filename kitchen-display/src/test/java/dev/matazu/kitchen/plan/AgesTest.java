package dev.matazu.kitchen.plan;

import static dev.matazu.kitchen.plan.Ages.Pace.IN_TIME;
import static dev.matazu.kitchen.plan.Ages.Pace.LATE;
import static dev.matazu.kitchen.plan.Ages.Pace.SLOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AgesTest {

    private static final Instant NOON = Instant.parse("2026-11-23T03:00:00Z");
    private static final Ages FIVE_AND_EIGHT =
            new Ages(Duration.ofMinutes(5), Duration.ofMinutes(8), Duration.ofMinutes(15));

    @Test
    void what_was_not_promised_is_slow_and_late_so_long_after_the_kitchen_has_it() {
        assertThat(pace(null, 299)).isEqualTo(IN_TIME);
        assertThat(pace(null, 300)).isEqualTo(SLOW);
        assertThat(pace(null, 479)).isEqualTo(SLOW);
        assertThat(pace(null, 480)).isEqualTo(LATE);
    }

    @Test
    void what_was_promised_is_late_when_its_range_is_over_and_slow_three_minutes_before() {
        Instant promised = NOON.plusSeconds(1200);
        assertThat(pace(promised, 1019)).isEqualTo(IN_TIME);
        assertThat(pace(promised, 1020)).isEqualTo(SLOW);
        assertThat(pace(promised, 1200)).isEqualTo(LATE);
    }

    private static Ages.Pace pace(Instant promised, long seconds) {
        return FIVE_AND_EIGHT.pace(NOON, promised, NOON.plusSeconds(seconds));
    }
}
