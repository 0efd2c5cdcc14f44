package dev.matazu.kitchen.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matazu.platform.StoreId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MissingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");

    @Test
    void a_display_lives_15_seconds_after_its_last_word_and_is_missed_60_seconds_later() {
        List<Display> silent = List.of(heard("wall", 0));
        assertThat(missing(silent, 74)).isEmpty();
        assertThat(missing(silent, 75)).contains(NOON.plusSeconds(15));
    }

    @Test
    void one_that_was_closed_is_missed_60_seconds_after_that() {
        List<Display> closed = List.of(closed("expediter", 5));
        assertThat(missing(closed, 64)).isEmpty();
        assertThat(missing(closed, 65)).contains(NOON.plusSeconds(5));
    }

    @Test
    void one_of_several_is_enough() {
        assertThat(missing(List.of(closed("wall", 5), heard("expediter", 90)), 100))
                .isEmpty();
    }

    @Test
    void nobody_cooks_at_a_counter_or_before_a_board() {
        List<Display> others =
                List.of(closed("wall", 5), heard("counter", 99), heard("board", 99), heard("timeline", 99));
        assertThat(missing(others, 100)).contains(NOON.plusSeconds(5));
    }

    @Test
    void who_never_had_a_display_does_without() {
        Display neverShowed =
                new Display(new StoreId("hoshi-coffee"), UUID.randomUUID(), "wall", null, null, null, null, NOON, NOON);
        assertThat(missing(List.of(), 100)).isEmpty();
        assertThat(missing(List.of(neverShowed, heard("counter", 0)), 1000)).isEmpty();
    }

    private static Optional<Instant> missing(List<Display> displays, int second) {
        return Missing.since(displays, PATIENCE, NOON.plusSeconds(second));
    }

    private static Display heard(String screen, int second) {
        return display(screen, second, null);
    }

    private static Display closed(String screen, int second) {
        return display(screen, second, NOON.plusSeconds(second));
    }

    private static Display display(String screen, int second, Instant gone) {
        return new Display(
                new StoreId("hoshi-coffee"),
                UUID.randomUUID(),
                screen,
                UUID.randomUUID(),
                7L,
                null,
                NOON,
                NOON.plusSeconds(second),
                gone);
    }
}
