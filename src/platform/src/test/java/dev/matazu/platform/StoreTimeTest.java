package dev.matazu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class StoreTimeTest {

    private static final StoreTime TOKYO = new StoreTime(ZoneId.of("Asia/Tokyo"));
    private static final StoreTime BERLIN = new StoreTime(ZoneId.of("Europe/Berlin"));
    private static final StoreTime NEW_YORK = new StoreTime(ZoneId.of("America/New_York"));

    @Test
    void a_day_begins_at_the_midnight_of_the_store() {
        assertThat(TOKYO.begins(LocalDate.of(2026, 11, 22))).isEqualTo("2026-11-21T15:00:00Z");
        assertThat(TOKYO.dayOf(Instant.parse("2026-11-21T14:59:59Z"))).isEqualTo("2026-11-21");
        assertThat(TOKYO.dayOf(Instant.parse("2026-11-21T15:00:00Z"))).isEqualTo("2026-11-22");
    }

    @Test
    void a_time_that_summer_time_leaves_out_is_the_moment_of_the_change() {
        LocalDateTime halfPastTwo = LocalDateTime.parse("2027-03-28T02:30");
        assertThat(BERLIN.exists(halfPastTwo)).isFalse();
        assertThat(BERLIN.at(halfPastTwo)).isEqualTo("2027-03-28T01:00:00Z");
        assertThat(NEW_YORK.at(LocalDateTime.parse("2027-03-14T02:30"))).isEqualTo("2027-03-14T07:00:00Z");
    }

    @Test
    void a_time_that_comes_twice_is_the_first_of_the_two() {
        assertThat(NEW_YORK.at(LocalDateTime.parse("2026-11-01T01:30"))).isEqualTo("2026-11-01T05:30:00Z");
        assertThat(BERLIN.at(LocalDateTime.parse("2026-10-25T02:30"))).isEqualTo("2026-10-25T00:30:00Z");
    }

    @Test
    void a_day_that_has_no_midnight_begins_when_its_clock_does() {
        StoreTime beirut = new StoreTime(ZoneId.of("Asia/Beirut"));
        Instant begins = beirut.begins(LocalDate.of(2026, 3, 29));
        assertThat(beirut.local(begins)).isEqualTo("2026-03-29T01:00:00");
    }

    @Test
    void the_work_of_a_night_belongs_to_the_evening_before() {
        Instant night = TOKYO.at(LocalDateTime.parse("2026-11-22T02:00"));
        assertThat(TOKYO.workingDayOf(night)).isEqualTo("2026-11-21");
        assertThat(TOKYO.local(TOKYO.workingDayEnds(night))).isEqualTo("2026-11-22T04:00:00");
    }
}
