package dev.matazu.kitchen.plan;

import static dev.matazu.kitchen.plan.TestKitchen.BURGER;
import static dev.matazu.kitchen.plan.TestKitchen.GRILL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matazu.kitchen.KitchenTest;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreTime;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A kitchen in shifts: nobody at the grill until 11:00, one until 12:00, then three. A burger takes eight minutes. */
@KitchenTest
class StaffingApiTest extends InAKitchen {

    @Inject
    ChangeShifts changeShifts;

    @Inject
    Stations stations;

    @Inject
    SetPlaces setPlaces;

    @Inject
    HoldCapacity holdCapacity;

    @Inject
    QuoteKitchen quoteKitchen;

    private StoreTime time;
    private LocalDate tomorrow;

    @BeforeEach
    void inShifts() {
        time = new StoreTime(kitchen.zone());
        tomorrow = time.dayOf(clock.instant()).plusDays(1);
        changeShifts.change(store, Map.of(GRILL, daily("00:00 0", "11:00 1", "12:00 3", "21:00 0")));
    }

    @Test
    void a_slot_after_the_shift_change_can_be_had_that_one_before_cannot() {
        itIs("10:00");
        assertThat(take("10:45")).isFalse();
        assertThat(take("11:30")).isTrue();
        assertThat(take("11:30")).as("one hand, one burger in time").isFalse();
        assertThat(Stream.generate(() -> take("12:30")).limit(3).toList()).containsOnly(true);
        assertThat(take("12:30")).isFalse();
    }

    @Test
    void a_time_of_another_day_is_promised_with_the_hands_of_that_time() {
        List<LocalTime> times = quoteKitchen
                .slots(
                        store,
                        BURGER,
                        at("00:00").plus(Duration.ofDays(3)),
                        at("23:45").plus(Duration.ofDays(3)))
                .stream()
                .map(slot -> time.local(slot.from()).toLocalTime())
                .toList();
        assertThat(times).first().isEqualTo(LocalTime.of(11, 15));
        assertThat(times).last().isEqualTo(LocalTime.of(21, 0));
    }

    @Test
    void what_somebody_sets_by_hand_is_over_with_the_next_shift() {
        itIs("11:30");
        setPlaces.set(store, GRILL, 2);
        assertThat(grill().places()).isEqualTo(2);
        assertThat(grill().planned()).isEqualTo(1);
        assertThat(grill().byHandUntil()).isEqualTo(at("12:00"));
        itIs("12:00");
        assertThat(grill().places()).isEqualTo(3);
        assertThat(grill().byHandUntil()).isNull();
    }

    @Test
    void or_with_the_working_day_where_they_say_so_and_at_once_with_the_planned_number() {
        itIs("11:30");
        setPlaces.set(store, GRILL, 2, SetPlaces.Holds.DAY);
        itIs("13:00");
        assertThat(grill().places()).isEqualTo(2);
        assertThat(grill().byHandUntil()).isEqualTo(at("04:00").plus(Duration.ofDays(1)));
        setPlaces.set(store, GRILL, 3);
        assertThat(grill().byHandUntil()).isNull();
        itIs("21:00");
        assertThat(grill().places()).isZero();
    }

    @Test
    void without_shifts_a_number_holds_until_somebody_sets_another() {
        changeShifts.change(store, Map.of(GRILL, List.of()));
        assertThat(grill().places()).isEqualTo(3);
        setPlaces.set(store, GRILL, 1);
        clock.advance(Duration.ofDays(2));
        assertThat(grill().places()).isEqualTo(1);
        assertThat(grill().byHandUntil()).isNull();
    }

    @Test
    void nobody_works_at_a_place_that_is_not_there() {
        assertThatThrownBy(() -> changeShifts.change(store, Map.of(GRILL, daily("11:00 4"))))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo("places-out-of-range"));
        assertThat(stations.shifts(store).get(GRILL)).hasSize(4 * 7);
    }

    private boolean take(String slot) {
        return holdCapacity.hold(store, UUID.randomUUID(), BURGER, Wanted.at(at(slot)), Duration.ofMinutes(10))
                instanceof HoldResult.Held;
    }

    private Station grill() {
        return stations.of(store).get(0);
    }

    private void itIs(String local) {
        clock.advance(Duration.between(clock.instant(), at(local)));
    }

    private Instant at(String local) {
        return time.at(tomorrow, LocalTime.parse(local));
    }

    private static List<Shift> daily(String... shifts) {
        return Arrays.stream(DayOfWeek.values())
                .flatMap(day -> Stream.of(shifts)
                        .map(one -> one.split(" "))
                        .map(one -> new Shift(day, LocalTime.parse(one[0]), Integer.parseInt(one[1]))))
                .toList();
    }
}
