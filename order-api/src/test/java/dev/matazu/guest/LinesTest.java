package dev.matazu.guest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matazu.ordering.Basket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinesTest {

    private static final Basket.Line LATTE = line("latte", 1, Map.of());
    private static final Basket.Line OAT_LATTE = line("latte", 1, Map.of("milk", List.of("oat")));

    private final Lines none = new Lines(List.of());

    @Test
    void the_same_thing_twice_is_one_line() {
        assertThat(none.plus(LATTE, 20).plus(LATTE, 20).all()).containsExactly(line("latte", 2, Map.of()));
    }

    @Test
    void other_choices_are_another_line() {
        assertThat(none.plus(LATTE, 20).plus(OAT_LATTE, 20).all()).containsExactly(LATTE, OAT_LATTE);
    }

    @Test
    void no_more_than_the_store_sells_of_one_item() {
        assertThat(none.plus(line("latte", 19, Map.of()), 20)
                        .plus(line("latte", 5, Map.of()), 20)
                        .all())
                .containsExactly(line("latte", 20, Map.of()));
    }

    @Test
    void what_was_added_removed_or_changed_is_as_before_after_undo() {
        Lines before = none.plus(LATTE, 20).plus(OAT_LATTE, 20);

        assertThat(new Notice(Notice.Kind.ADDED, 0, LATTE).undo(before.plus(LATTE, 20)))
                .isEqualTo(before);
        assertThat(new Notice(Notice.Kind.REMOVED, 0, LATTE).undo(before.quantity(0, 0)))
                .isEqualTo(before);
        assertThat(new Notice(Notice.Kind.CHANGED, 1, OAT_LATTE).undo(before.replace(1, LATTE)))
                .isEqualTo(before);
    }

    @Test
    void a_line_that_is_gone_already_changes_nothing() {
        Lines one = none.plus(LATTE, 20);

        assertThat(one.quantity(7, 0)).isEqualTo(one);
        assertThat(one.quantity(-1, 3)).isEqualTo(one);
    }

    private static Basket.Line line(String item, int quantity, Map<String, List<String>> choices) {
        return new Basket.Line(item, quantity, choices, Map.of(), null);
    }
}
