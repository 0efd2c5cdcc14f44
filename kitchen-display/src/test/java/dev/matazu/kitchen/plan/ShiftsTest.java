package dev.matazu.kitchen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matazu.kitchen.plan.schedule.Staffing;
import dev.matazu.platform.LocalText;
import dev.matazu.platform.StoreTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sunday is 22 November 2026. */
class ShiftsTest {

    private static final StoreTime TOKYO = new StoreTime(ZoneId.of("Asia/Tokyo"));
    private static final Duration REOPENS = Duration.ofMinutes(20);

    @Test
    void a_shift_goes_on_until_the_next_one_begins_over_midnight_as_well() {
        Shifts shifts = shifts("SUNDAY 11:00 3", "SUNDAY 18:00 2", "MONDAY 05:00 1");
        assertThat(shifts.at(at("2026-11-22T10:59"))).isEqualTo(1);
        assertThat(shifts.at(at("2026-11-22T11:00"))).isEqualTo(3);
        assertThat(shifts.at(at("2026-11-23T03:00"))).isEqualTo(2);
        assertThat(shifts.at(at("2026-11-28T12:00"))).isEqualTo(1);
    }

    @Test
    void a_shift_with_as_many_as_the_one_before_changes_nothing() {
        Shifts shifts = daily("11:00 3", "12:00 3", "14:00 2");
        assertThat(shifts.changes(at("2026-11-22T11:30"), at("2026-11-23T11:00")))
                .containsExactly(
                        java.util.Map.entry(at("2026-11-22T14:00"), 2), java.util.Map.entry(at("2026-11-23T11:00"), 3));
        assertThat(shifts.nextChange(at("2026-11-22T11:30"))).contains(at("2026-11-22T14:00"));
        assertThat(shifts("MONDAY 09:00 2").nextChange(at("2026-11-22T11:30"))).isEmpty();
    }

    @Test
    void a_shift_begins_by_the_clock_on_the_wall_also_when_that_moves() {
        StoreTime newYork = new StoreTime(ZoneId.of("America/New_York"));
        Shifts shifts = new Shifts(newYork, daily("02:30 1", "11:00 2").week());
        Instant saturday = newYork.at(LocalDateTime.parse("2027-03-13T12:00"));
        assertThat(shifts.changes(saturday, saturday.plus(Duration.ofDays(1))).keySet())
                .containsExactly(Instant.parse("2027-03-14T07:00:00Z"), Instant.parse("2027-03-14T15:00:00Z"));
    }

    @Test
    void what_is_set_by_hand_holds_until_its_end_and_then_the_shifts_do() {
        Roster roster = roster("2026-11-22T12:00", 1, "2026-11-22T14:00", "11:00 3", "14:00 2");
        Staffing staffing = roster.staffing();
        assertThat(staffing.places()).isEqualTo(1);
        assertThat(staffing.later().headMap(at("2026-11-23T11:00"))).containsOnlyKeys(at("2026-11-22T14:00"));
        assertThat(staffing.later()).containsEntry(at("2026-11-22T14:00"), 2).containsEntry(at("2026-11-23T11:00"), 3);
        assertThat(roster.endOf(SetPlaces.Holds.SHIFT)).isEqualTo(at("2026-11-22T14:00"));
        assertThat(roster.endOf(SetPlaces.Holds.DAY)).isEqualTo(at("2026-11-23T04:00"));
    }

    @Test
    void a_shift_that_lasts_for_days_is_over_for_the_hand_with_the_working_day() {
        Roster roster = roster("2026-11-22T12:00", 1, null, "11:00 2");
        assertThat(roster.endOf(SetPlaces.Holds.SHIFT)).isEqualTo(at("2026-11-23T04:00"));
    }

    @Test
    void a_station_that_somebody_closed_is_expected_back_and_one_that_is_not_staffed_yet_is_not() {
        Instant now = at("2026-11-22T12:00");
        Staffing closed = roster("2026-11-22T12:00", 0, "2026-11-22T14:00", "11:00 3", "14:00 2")
                .goingOn(now.plus(REOPENS));
        assertThat(closed.later()).containsEntry(now.plus(REOPENS), 3).containsEntry(at("2026-11-22T14:00"), 2);
        Staffing early =
                roster("2026-11-22T09:00", 0, null, "11:00 3", "22:00 0").goingOn(at("2026-11-22T09:20"));
        assertThat(early.later().firstKey()).isEqualTo(at("2026-11-22T11:00"));
    }

    private static Roster roster(String now, int places, String byHandUntil, String... daily) {
        Shifts shifts = daily(daily);
        Instant until = byHandUntil == null ? null : at(byHandUntil);
        Station grill = new Station(
                new StationCode("grill"), LocalText.of("Grill", "グリル"), places, 3, shifts.at(at(now)), until, 1);
        return new Roster(grill, shifts, at(now));
    }

    private static Shifts daily(String... each) {
        return shifts(Stream.of(DayOfWeek.values())
                .flatMap(day -> Stream.of(each).map(one -> day + " " + one))
                .toArray(String[]::new));
    }

    private static Shifts shifts(String... written) {
        List<Shift> week = Stream.of(written)
                .map(one -> one.split(" "))
                .map(one -> new Shift(DayOfWeek.valueOf(one[0]), LocalTime.parse(one[1]), Integer.parseInt(one[2])))
                .toList();
        return new Shifts(TOKYO, week);
    }

    private static Instant at(String local) {
        return TOKYO.at(LocalDateTime.parse(local));
    }
}
