package dev.matazu.kitchen.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matazu.platform.StoreId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnseenTest {

    private static final StoreId STORE = new StoreId("hoshi-coffee");
    private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");
    private static final UUID LOG = UUID.randomUUID();
    private static final UUID ORDER = UUID.randomUUID();
    private static final Unseen.Change FIRED = new Unseen.Change(ORDER, "47", 10, NOON, List.of("bar"));

    @Test
    void nobody_is_alarmed_before_15_seconds_are_over() {
        assertThat(Unseen.among(List.of(FIRED), List.of(shown("wall", 9L)), NOON.plusMillis(14_999)))
                .isEmpty();
        assertThat(Unseen.among(List.of(FIRED), List.of(shown("wall", 9L)), NOON.plusSeconds(15)))
                .containsExactly(new Unseen(ORDER, "47", NOON));
    }

    @Test
    void what_was_shown_in_time_or_later_is_seen() {
        assertThat(Unseen.among(List.of(FIRED), List.of(shown("wall", 10L)), NOON.plusSeconds(60)))
                .isEmpty();
        assertThat(Unseen.among(List.of(FIRED), List.of(shown("wall", 11L)), NOON.plusSeconds(60)))
                .isEmpty();
    }

    @Test
    void a_change_of_what_was_seen_is_to_be_seen_too() {
        Unseen.Change cancelled = new Unseen.Change(ORDER, "47", 20, NOON.plusSeconds(30), List.of("bar"));
        assertThat(Unseen.among(List.of(FIRED, cancelled), List.of(shown("wall", 15L)), NOON.plusSeconds(44)))
                .isEmpty();
        assertThat(Unseen.among(List.of(FIRED, cancelled), List.of(shown("wall", 15L)), NOON.plusSeconds(45)))
                .containsExactly(new Unseen(ORDER, "47", NOON.plusSeconds(30)));
    }

    @Test
    void an_order_is_named_once_with_its_first_unseen_change_and_the_longest_first() {
        UUID other = UUID.randomUUID();
        List<Unseen.Change> changes = List.of(
                new Unseen.Change(ORDER, "47", 13, NOON.plusSeconds(9), List.of("bar")),
                new Unseen.Change(other, "48", 12, NOON.plusSeconds(5), List.of()),
                FIRED);
        assertThat(Unseen.among(changes, List.of(shown("wall", 0L)), NOON.plusSeconds(60)))
                .containsExactly(new Unseen(ORDER, "47", NOON), new Unseen(other, "48", NOON.plusSeconds(5)));
    }

    @Test
    void only_a_wall_or_an_expediter_makes_an_order_seen() {
        assertThat(Unseen.seenUpTo(List.of(shown("counter", 12L), shown("board", 12L), shown("timeline", 12L))))
                .isZero();
        assertThat(Unseen.seenUpTo(List.of(shown("wall", 7L), shown("counter", 12L), shown("expediter", 9L))))
                .isEqualTo(9);
    }

    @Test
    void a_display_that_has_shown_nothing_of_this_log_has_seen_nothing() {
        assertThat(Unseen.seenUpTo(List.of(shown("wall", null)))).isZero();
    }

    @Test
    void each_station_must_be_able_to_know_it_from_a_display_that_shows_its_work() {
        Unseen.Change both = new Unseen.Change(ORDER, "47", 10, NOON, List.of("bar", "grill"));
        Unseen.Change toPass = new Unseen.Change(ORDER, "47", 10, NOON, List.of());
        Display bar = shown("wall", 10L, "bar");
        assertThat(Unseen.among(List.of(both), List.of(bar), NOON.plusSeconds(15)))
                .hasSize(1);
        assertThat(Unseen.among(List.of(both), List.of(bar, shown("wall", 9L, "grill")), NOON.plusSeconds(15)))
                .hasSize(1);
        assertThat(Unseen.among(List.of(both), List.of(bar, shown("wall", 10L, "grill", "pack")), NOON.plusSeconds(15)))
                .isEmpty();
        assertThat(Unseen.among(List.of(both), List.of(shown("expediter", 10L)), NOON.plusSeconds(15)))
                .isEmpty();
        assertThat(Unseen.among(List.of(toPass), List.of(bar), NOON.plusSeconds(15)))
                .isEmpty();
        assertThat(Unseen.seenUpTo(List.of(bar))).isZero();
    }

    private static Display shown(String screen, Long seq, String... stations) {
        List<String> shown = stations.length == 0 ? null : List.of(stations);
        return new Display(STORE, UUID.randomUUID(), screen, LOG, seq, shown, NOON, NOON, null);
    }
}
