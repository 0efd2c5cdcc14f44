package dev.matazu.kitchen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matazu.platform.StoreTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SlotGridTest {

    private static final long FROM = LocalDate.of(2026, 1, 1).toEpochSecond(java.time.LocalTime.MIN, ZoneOffset.UTC);
    private static final long YEARS = 3L * 365 * 24 * 60 * 60;

    @Test
    void slots_stand_at_quarters_of_the_local_hour() {
        SlotGrid grid = grid("Asia/Kathmandu", 30);

        assertThat(grid.atOrAfter(Instant.parse("2026-11-22T12:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-22T12:15:00Z"));
        assertThat(grid.atOrAfter(Instant.parse("2026-11-22T12:15:00Z")))
                .isEqualTo(Instant.parse("2026-11-22T12:15:00Z"));
        assertThat(grid.after(Instant.parse("2026-11-22T12:15:00Z"))).isEqualTo(Instant.parse("2026-11-22T12:45:00Z"));
    }

    @Test
    void an_interval_that_does_not_divide_the_day_begins_anew_at_midnight() {
        SlotGrid grid = grid("Asia/Tokyo", 25);

        assertThat(between(grid, "2026-11-22T23:00", "2026-11-23T01:00"))
                .containsExactly("23:20", "23:45", "00:00", "00:25", "00:50");
    }

    @Test
    void the_hour_that_comes_twice_has_its_slots_once_and_the_missing_one_has_none() {
        assertThat(between(grid("Europe/Berlin", 15), "2026-10-25T01:45", "2026-10-25T03:15"))
                .containsExactly("01:45", "02:00", "02:15", "02:30", "02:45", "03:00", "03:15");
        assertThat(between(grid("Europe/Berlin", 25), "2027-03-28T01:00", "2027-03-28T04:00"))
                .containsExactly("01:15", "01:40", "03:20", "03:45");
        assertThat(between(grid("America/New_York", 7), "2027-03-14T01:50", "2027-03-14T03:10"))
                .containsExactly("01:52", "01:59", "03:02", "03:09");
    }

    @Property
    void a_slot_is_a_whole_number_of_steps_after_midnight(
            @ForAll("grids") SlotGrid grid, @ForAll @LongRange(min = 0, max = YEARS) long second) {
        Instant asked = Instant.ofEpochSecond(FROM + second);
        Instant slot = grid.atOrAfter(asked);
        assertThat(slot).isAfterOrEqualTo(asked);
        assertThat(grid.time().local(slot).toLocalTime().toNanoOfDay()
                        % grid.every().toNanos())
                .isZero();
    }

    @Property
    void from_wherever_one_asks_the_slots_are_the_same(
            @ForAll("grids") SlotGrid grid,
            @ForAll @LongRange(min = 0, max = YEARS) long second,
            @ForAll @LongRange(min = 0, max = 86_400) long later) {
        Instant begin = Instant.ofEpochSecond(FROM + second);
        Instant end = begin.plus(Duration.ofDays(1));
        Instant between = begin.plusSeconds(later);
        assertThat(slots(grid, between, end))
                .isEqualTo(slots(grid, begin, end).stream()
                        .filter(slot -> !slot.isBefore(between))
                        .toList());
    }

    @Property
    void no_time_of_day_is_offered_twice_and_none_that_the_clock_leaves_out(
            @ForAll("grids") SlotGrid grid, @ForAll @LongRange(min = 0, max = 3 * 365) long days) {
        LocalDate day = LocalDate.ofEpochDay(FROM / 86_400 + days);
        Instant midnight = grid.time().begins(day);
        List<LocalDateTime> local = slots(
                        grid, midnight, grid.time().begins(day.plusDays(1)).minusNanos(1))
                .stream()
                .map(grid.time()::local)
                .toList();
        List<LocalDateTime> wanted = Stream.iterate(
                        day.atStartOfDay(), time -> time.toLocalDate().equals(day), time -> time.plus(grid.every()))
                .filter(grid.time()::exists)
                .toList();
        assertThat(local).isEqualTo(wanted);
    }

    @Provide
    Arbitrary<SlotGrid> grids() {
        Arbitrary<String> zone =
                Arbitraries.of("Asia/Tokyo", "America/New_York", "Europe/Berlin", "Asia/Beirut", "Australia/Lord_Howe");
        return net.jqwik.api.Combinators.combine(zone, Arbitraries.of(1, 7, 10, 15, 25, 45, 60, 100))
                .as(SlotGridTest::grid);
    }

    private static SlotGrid grid(String zone, int minutes) {
        return new SlotGrid(new StoreTime(ZoneId.of(zone)), Duration.ofMinutes(minutes));
    }

    private static List<Instant> slots(SlotGrid grid, Instant first, Instant last) {
        return Stream.iterate(grid.atOrAfter(first), slot -> !slot.isAfter(last), grid::after)
                .toList();
    }

    private static List<String> between(SlotGrid grid, String first, String last) {
        ZoneId zone = grid.time().zone();
        Instant from = ZonedDateTime.of(LocalDateTime.parse(first), zone).toInstant();
        Instant until = ZonedDateTime.of(LocalDateTime.parse(last), zone).toInstant();
        return slots(grid, from, until).stream()
                .map(slot -> grid.time().local(slot).toLocalTime().toString())
                .toList();
    }
}
