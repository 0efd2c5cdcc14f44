package dev.matazu.kitchen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matazu.kitchen.plan.Accuracy.Figures;
import dev.matazu.kitchen.plan.Accuracy.Made;
import dev.matazu.platform.StoreTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AccuracyTest {

    private static final StoreTime TOKYO = new StoreTime(ZoneId.of("Asia/Tokyo"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOON = TOKYO.at(TODAY.atTime(12, 0));

    @Test
    void both_ends_of_the_range_are_in_time_and_a_second_beside_it_is_not() {
        Figures figures = total(List.of(made(0), made(300), made(-1), made(301)));

        assertThat(figures.orders()).isEqualTo(4);
        assertThat(figures.inRange()).isEqualTo(2);
        assertThat(figures.early()).isEqualTo(1);
        assertThat(figures.late()).isEqualTo(1);
    }

    @Test
    void lateness_is_told_of_the_late_ones_only() {
        List<Made> made = new ArrayList<>(Collections.nCopies(80, made(60)));
        for (int minutes = 1; minutes <= 20; minutes++) {
            made.add(made(300 + 60 * minutes));
        }
        Collections.shuffle(made, new Random(7));

        Figures figures = total(made);
        assertThat(figures.late()).isEqualTo(20);
        assertThat(figures.lateMedian()).isEqualTo(Duration.ofMinutes(10));
        assertThat(figures.lateP95()).isEqualTo(Duration.ofMinutes(19));
    }

    @Test
    void the_wait_is_told_of_those_who_asked_for_the_next_possible_time() {
        Promise first = new Promise(NOON, NOON.plusSeconds(300));
        Figures figures = total(List.of(
                new Made(first, NOON.minus(Duration.ofMinutes(7)), NOON),
                new Made(first, NOON.minus(Duration.ofMinutes(1)), NOON),
                new Made(first, NOON.minus(Duration.ofMinutes(20)), NOON),
                new Made(first, null, NOON)));

        assertThat(figures.waitMedian()).isEqualTo(Duration.ofMinutes(12));
    }

    @Test
    void nothing_made_is_no_figure_and_no_error() {
        Accuracy accuracy = Accuracy.of(List.of(), NOON, 14, TOKYO);

        assertThat(accuracy.total()).isEqualTo(new Figures(0, 0, 0, 0, null, null, null));
        assertThat(accuracy.days()).hasSize(14);
        assertThat(accuracy.days().get(13).date()).isEqualTo(TODAY.minusDays(13));
    }

    @Test
    void a_night_belongs_to_the_evening_before_by_the_stores_own_clock() {
        List<Made> made = List.of(madeAt("2026-11-23T18:59:59Z"), madeAt("2026-11-23T19:00:00Z"));

        assertThat(ordersOf(made, TOKYO, TODAY.minusDays(1))).isEqualTo(1);
        assertThat(ordersOf(made, TOKYO, TODAY)).isEqualTo(1);
        StoreTime berlin = new StoreTime(ZoneId.of("Europe/Berlin"));
        assertThat(ordersOf(made, berlin, TODAY.minusDays(1))).isEqualTo(2);
    }

    @Test
    void the_day_of_a_change_to_winter_time_has_all_its_hours() {
        StoreTime berlin = new StoreTime(ZoneId.of("Europe/Berlin"));
        LocalDate change = LocalDate.of(2026, 10, 25);
        List<Made> made =
                List.of(madeAt("2026-10-25T02:59:59Z"), madeAt("2026-10-25T03:00:00Z"), madeAt("2026-10-26T02:59:59Z"));
        Accuracy accuracy = Accuracy.of(made, Instant.parse("2026-10-26T12:00:00Z"), 14, berlin);

        assertThat(day(accuracy, change).orders()).isEqualTo(2);
        assertThat(day(accuracy, change.minusDays(1)).orders()).isEqualTo(1);
    }

    @Test
    void what_was_made_before_the_first_day_is_not_in_the_total() {
        Made before = madeAt("2026-11-10T18:59:59Z");
        Made first = madeAt("2026-11-10T19:00:00Z");

        assertThat(total(List.of(before, first)).orders()).isEqualTo(1);
    }

    private static int ordersOf(List<Made> made, StoreTime time, LocalDate day) {
        return day(Accuracy.of(made, NOON, 14, time), day).orders();
    }

    private static Figures day(Accuracy accuracy, LocalDate date) {
        return accuracy.days().stream()
                .filter(day -> day.date().equals(date))
                .findFirst()
                .orElseThrow()
                .figures();
    }

    private static Figures total(List<Made> made) {
        return Accuracy.of(made, NOON, 14, TOKYO).total();
    }

    /** Promised for five minutes from noon on; ready so many seconds after noon. */
    private static Made made(int seconds) {
        return new Made(new Promise(NOON, NOON.plusSeconds(300)), null, NOON.plusSeconds(seconds));
    }

    private static Made madeAt(String time) {
        Instant at = Instant.parse(time);
        return new Made(new Promise(at, at.plusSeconds(300)), null, at);
    }
}
