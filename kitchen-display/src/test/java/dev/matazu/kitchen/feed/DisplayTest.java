package dev.matazu.kitchen.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matazu.platform.StoreId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DisplayTest {

    private static final StoreId STORE = new StoreId("hoshi-coffee");
    private static final UUID DEVICE = UUID.randomUUID();
    private static final UUID LOG = UUID.randomUUID();
    private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");

    @Test
    void what_was_shown_is_not_taken_back_by_a_sign_of_life_or_by_an_older_number() {
        Display after = shown(LOG, 7, 0).then(here(1)).then(shown(LOG, 5, 2));
        assertThat(after.seq()).isEqualTo(7);
        assertThat(after.acknowledgedAt()).isEqualTo(NOON);
        assertThat(after.heardAt()).isEqualTo(NOON.plusSeconds(2));
    }

    @Test
    void said_once_more_it_was_shown_when_it_was_first_shown() {
        assertThat(shown(LOG, 7, 0).then(shown(LOG, 7, 5)).acknowledgedAt()).isEqualTo(NOON);
    }

    @Test
    void another_log_counts_anew() {
        UUID restored = UUID.randomUUID();
        Display after = shown(LOG, 7, 0).then(shown(restored, 2, 1));
        assertThat(after.epoch()).isEqualTo(restored);
        assertThat(after.seq()).isEqualTo(2);
    }

    @Test
    void a_display_that_comes_back_is_no_longer_gone() {
        Display gone = new Display(STORE, DEVICE, "wall", null, null, null, null, NOON, NOON);
        assertThat(gone.then(here(1)).goneAt()).isNull();
    }

    private static Display shown(UUID log, long seq, int second) {
        Instant at = NOON.plusSeconds(second);
        return new Display(STORE, DEVICE, "wall", log, seq, null, at, at, null);
    }

    private static Display here(int second) {
        return new Display(STORE, DEVICE, "wall", null, null, null, null, NOON.plusSeconds(second), null);
    }
}
