package dev.matazu.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    @Test
    void seconds_and_dates_are_read_and_anything_else_says_nothing() {
        assertThat(RetryAfter.read(Optional.of("120"), NOW)).isEqualTo(Duration.ofMinutes(2));
        assertThat(RetryAfter.read(Optional.of("Sun, 22 Nov 2026 03:00:30 GMT"), NOW))
                .isEqualTo(Duration.ofSeconds(30));
        assertThat(RetryAfter.read(Optional.of("Sun, 22 Nov 2026 02:00:00 GMT"), NOW))
                .isEqualTo(Duration.ZERO);
        assertThat(RetryAfter.read(Optional.of("soon"), NOW)).isNull();
        assertThat(RetryAfter.read(Optional.empty(), NOW)).isNull();
    }
}
