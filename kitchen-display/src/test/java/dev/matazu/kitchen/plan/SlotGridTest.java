package dev.matazu.kitchen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SlotGridTest {

    @Test
    void slots_stand_at_quarters_of_the_local_hour() {
        SlotGrid grid = new SlotGrid(ZoneId.of("Asia/Kathmandu"), Duration.ofMinutes(30));

        assertThat(grid.atOrAfter(Instant.parse("2026-11-22T12:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-22T12:15:00Z"));
        assertThat(grid.atOrAfter(Instant.parse("2026-11-22T12:15:00Z")))
                .isEqualTo(Instant.parse("2026-11-22T12:15:00Z"));
        assertThat(grid.after(Instant.parse("2026-11-22T12:15:00Z"))).isEqualTo(Instant.parse("2026-11-22T12:45:00Z"));
    }

    @Test
    void an_interval_that_does_not_divide_the_day_begins_anew_at_midnight() {
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        SlotGrid grid = new SlotGrid(tokyo, Duration.ofMinutes(25));
        Instant late = ZonedDateTime.of(2026, 11, 22, 23, 46, 0, 0, tokyo).toInstant();

        assertThat(grid.atOrAfter(late).atZone(tokyo)).hasToString("2026-11-23T00:00+09:00[Asia/Tokyo]");
    }

    @Test
    void the_hour_that_comes_twice_has_its_slots_twice_and_the_missing_one_has_none() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        assertThat(slots(berlin, "2026-10-25T01:45+02:00[Europe/Berlin]", "2026-10-25T03:00+01:00[Europe/Berlin]"))
                .isEqualTo(10);
        assertThat(slots(berlin, "2027-03-28T01:45+01:00[Europe/Berlin]", "2027-03-28T03:00+02:00[Europe/Berlin]"))
                .isEqualTo(2);
    }

    private static long slots(ZoneId zone, String first, String last) {
        SlotGrid grid = new SlotGrid(zone, Duration.ofMinutes(15));
        Instant end = ZonedDateTime.parse(last).toInstant();
        return Stream.iterate(
                        grid.atOrAfter(ZonedDateTime.parse(first).toInstant()), slot -> !slot.isAfter(end), grid::after)
                .count();
    }
}
