package dev.matazu.kitchen.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which key of a bump bar does what. */
class BumpKeysTest {

    @Test
    void no_key_does_two_things() {
        assertThatThrownBy(() -> keys(Map.of(BumpAction.bump, "F1", BumpAction.start, "F1")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void digits_belong_to_the_tickets() {
        assertThatThrownBy(() -> keys(Map.of(BumpAction.bump, "5"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(BumpKey.meant("5")).isEmpty();
    }

    @Test
    void a_key_is_known_however_it_is_written() {
        assertThat(BumpKey.meant(" page down ")).contains("PageDown");
        assertThat(BumpKey.meant("ＥＳＣ")).contains("Escape");
        assertThat(BumpKey.meant("↑")).contains("ArrowUp");
        assertThat(BumpKey.meant("Ｂ")).contains("b");
        assertThat(BumpKey.meant("F25")).isEmpty();
    }

    @Test
    void what_is_kept_comes_back_as_it_was() {
        BumpKeys own = keys(Map.of(BumpAction.bump, "F1", BumpAction.undo, "Enter"));
        assertThat(BumpKeys.kept(BumpKeys.Digits.SELECT, own.toKeep())).isEqualTo(own);
    }

    @Test
    void an_action_that_nobody_knew_yet_has_its_usual_key_where_that_is_free() {
        BumpKeys kept = BumpKeys.kept(BumpKeys.Digits.SELECT, Map.of("bump", "s", "undo", ""));
        assertThat(kept.keys())
                .containsEntry(BumpAction.bump, "s")
                .doesNotContainKeys(BumpAction.start, BumpAction.undo)
                .containsEntry(BumpAction.close, "Escape");
    }

    private static BumpKeys keys(Map<BumpAction, String> keys) {
        return new BumpKeys(BumpKeys.Digits.SELECT, keys);
    }
}
