package dev.matazu.kitchen.plan;

import static dev.matazu.kitchen.plan.TestKitchen.GRILL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matazu.kitchen.KitchenTest;
import dev.matazu.kitchen.plan.LearnFromBump.Made;
import dev.matazu.platform.StoreTime;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KitchenTest
class LearnFromBumpApiTest extends InAKitchen {

    private static final Duration SAID = Duration.ofMinutes(4);
    private static final List<Work> BURGER = List.of(new Work(GRILL, SAID, "burger"));

    @Inject
    CommitBooking commitBooking;

    @Inject
    ShrinkBooking shrinkBooking;

    @Inject
    LearnFromBump learn;

    @Inject
    SwitchLearning learning;

    @Inject
    ReadMakeTimes makeTimes;

    @Inject
    QuoteKitchen quotes;

    /** It goes on until the small hours: long enough for everything that is made here. */
    @BeforeEach
    void beginInTheEvening() {
        StoreTime time = new StoreTime(kitchen.zone());
        LocalDate today = time.local(clock.instant()).toLocalDate();
        clock.advance(Duration.between(clock.instant(), time.at(today.plusDays(1), LocalTime.of(17, 0))));
    }

    @Test
    void a_burger_that_always_takes_seven_minutes_is_promised_later() {
        Duration asTheMenuSays = waitFor(BURGER);
        times(40, () -> make(Duration.ofMinutes(7)));

        assertThat(waitFor(BURGER)).isGreaterThan(asTheMenuSays);
        learning.set(store, false);
        assertThat(waitFor(BURGER)).isEqualTo(asTheMenuSays);

        openKitchen.open(kitchen);
        assertThat(learning.isOn(store)).isFalse();
        learning.set(store, true);
        assertThat(waitFor(BURGER)).isGreaterThan(asTheMenuSays);
        learning.forget(store);
        assertThat(waitFor(BURGER)).isEqualTo(asTheMenuSays);
    }

    @Test
    void what_is_tapped_long_after_or_all_at_once_teaches_nothing() {
        Duration before = waitFor(BURGER);
        times(40, () -> make(Duration.ofMinutes(40)));
        times(40, this::makeTwoAtOnce);

        assertThat(waitFor(BURGER)).isEqualTo(before);
    }

    @Test
    void a_house_that_does_not_want_to_learn_learns_nothing() {
        learning.set(store, false);
        times(40, () -> make(Duration.ofMinutes(7)));
        assertThat(makeTimes.of(store).items()).isEmpty();
    }

    @Test
    void what_was_learned_is_read_with_its_part_of_the_day_and_forgotten_item_by_item() {
        times(3, () -> make(Duration.ofMinutes(7)));
        ReadMakeTimes.ItemTime burger = makeTimes.of(store).items().get(0);
        assertThat(burger.item()).isEqualTo("burger");
        assertThat(burger.ratio()).isGreaterThan(1);
        assertThat(makeTimes.of(store).items().stream()
                        .mapToInt(ReadMakeTimes.ItemTime::seen)
                        .sum())
                .isEqualTo(3);
        assertThat(makeTimes.of(store).paces()).containsKey(GRILL);

        learning.forget(store, "");
        learning.forget(store, "fries");
        assertThat(makeTimes.of(store).items()).isNotEmpty();
        learning.forget(store, "burger");
        assertThat(makeTimes.of(store).items()).isEmpty();
        assertThat(makeTimes.of(store).paces()).containsKey(GRILL);
    }

    private void make(Duration takes) {
        UUID order = UUID.randomUUID();
        commitBooking.take(store, order, BURGER);
        shrinkBooking.remaining(store, order, List.of(new OpenWork(1, GRILL, SAID, "burger", true)), true);
        clock.advance(takes);
        learn.made(store, order, Set.of(new Made(1, GRILL)));
        shrinkBooking.remaining(store, order, List.of(), true);
    }

    private void makeTwoAtOnce() {
        UUID order = UUID.randomUUID();
        commitBooking.take(store, order, List.of(BURGER.get(0), BURGER.get(0)));
        shrinkBooking.remaining(
                store,
                order,
                List.of(new OpenWork(1, GRILL, SAID, "burger", true), new OpenWork(2, GRILL, SAID, "burger", true)),
                true);
        clock.advance(Duration.ofMinutes(7));
        learn.made(store, order, Set.of(new Made(1, GRILL), new Made(2, GRILL)));
        shrinkBooking.remaining(store, order, List.of(), true);
    }

    private static void times(int times, Runnable what) {
        for (int i = 0; i < times; i++) {
            what.run();
        }
    }

    private Duration waitFor(List<Work> work) {
        return quotes.onArrival(store, work).orElseThrow().latest();
    }
}
