package dev.matazu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matazu.platform.LocalText;
import dev.matazu.platform.StoreTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Sunday is 22 November 2026. */
class StoreHoursTest {

    private static final String TOKYO = "Asia/Tokyo";
    private static final LocalText NEW_YEAR = LocalText.of("New Year's Day", "元日");

    @Test
    void a_store_is_open_from_its_opening_until_just_before_its_closing() {
        StoreHours hours = daily("11:00", "22:00");
        assertThat(hours.closesAt(at("2026-11-22T10:59"))).isEmpty();
        assertThat(hours.closesAt(at("2026-11-22T11:00"))).contains(at("2026-11-22T22:00"));
        assertThat(hours.closesAt(at("2026-11-22T21:59"))).contains(at("2026-11-22T22:00"));
        assertThat(hours.closesAt(at("2026-11-22T22:00"))).isEmpty();
        assertThat(hours.opensNext(at("2026-11-22T22:00"))).contains(at("2026-11-23T11:00"));
    }

    @Test
    void a_night_belongs_to_the_day_on_which_it_began() {
        StoreHours hours = week(Map.of(DayOfWeek.SATURDAY, "18:00-02:00"));
        assertThat(hours.closesAt(at("2026-11-21T23:00"))).contains(at("2026-11-22T02:00"));
        assertThat(hours.closesAt(at("2026-11-22T01:59"))).contains(at("2026-11-22T02:00"));
        assertThat(hours.closesAt(at("2026-11-22T18:00"))).isEmpty();
        assertThat(hours.isSameOpening(at("2026-11-21T23:00"), at("2026-11-22T01:00")))
                .isTrue();
        assertThat(hours.firstOpenOn(LocalDate.of(2026, 11, 22))).contains(at("2026-11-22T00:00"));
        assertThat(hours.opensNext(at("2026-11-22T01:00"))).contains(at("2026-11-28T18:00"));
    }

    @Test
    void a_store_may_open_several_times_a_day() {
        StoreHours hours = week(Map.of(DayOfWeek.SUNDAY, "17:00-22:00 11:00-14:30"));
        assertThat(hours.closesAt(at("2026-11-22T12:00"))).contains(at("2026-11-22T14:30"));
        assertThat(hours.closesAt(at("2026-11-22T15:00"))).isEmpty();
        assertThat(hours.opensNext(at("2026-11-22T15:00"))).contains(at("2026-11-22T17:00"));
        assertThat(hours.isSameOpening(at("2026-11-22T12:00"), at("2026-11-22T18:00")))
                .isFalse();
        assertThat(hours.firstOpenOn(LocalDate.of(2026, 11, 23))).isEmpty();
    }

    @Test
    void after_the_last_order_it_is_open_and_takes_no_orders() {
        StoreHours hours = ending(Duration.ofMinutes(30), OpeningHours.daily("18:00", "02:00"));
        assertThat(hours.lastOrderAt(at("2026-11-22T20:00"))).contains(at("2026-11-23T01:30"));
        assertThat(hours.takesOrdersAt(at("2026-11-23T01:29"))).isTrue();
        assertThat(hours.takesOrdersAt(at("2026-11-23T01:30"))).isFalse();
        assertThat(hours.closesAt(at("2026-11-23T01:30"))).contains(at("2026-11-23T02:00"));
        assertThat(hours.opensNext(at("2026-11-23T01:30"))).contains(at("2026-11-23T18:00"));
    }

    @Test
    void who_never_closes_has_no_last_order_and_promises_across_midnight() {
        StoreHours hours = ending(Duration.ofMinutes(30), OpeningHours.daily("00:00", "24:00"));
        assertThat(hours.takesOrdersAt(at("2026-11-22T23:59"))).isTrue();
        assertThat(hours.closesAt(at("2026-11-22T23:59"))).contains(at("2026-11-24T00:00"));
        assertThat(hours.isSameOpening(at("2026-11-22T23:59"), at("2026-11-23T00:01")))
                .isFalse();
    }

    @Test
    void a_holiday_closes_the_openings_that_would_begin_on_it_and_not_the_night_before() {
        StoreHours hours = new StoreHours(
                tokyo(),
                OpeningHours.daily("18:00", "02:00")
                        .with(new SpecialDay(LocalDate.of(2027, 1, 1), NEW_YEAR, List.of())));
        assertThat(hours.closesAt(at("2027-01-01T01:00"))).contains(at("2027-01-01T02:00"));
        assertThat(hours.closesAt(at("2027-01-01T20:00"))).isEmpty();
        assertThat(hours.opensNext(at("2027-01-01T02:00"))).contains(at("2027-01-02T18:00"));
    }

    @Test
    void a_special_day_has_hours_of_its_own_and_the_last_word_on_it_holds() {
        LocalDate eve = LocalDate.of(2026, 12, 31);
        OpeningHours hours = OpeningHours.daily("11:00", "22:00")
                .with(new SpecialDay(eve, NEW_YEAR, List.of()))
                .with(new SpecialDay(eve, NEW_YEAR, openings("11:00-17:00")));
        assertThat(hours.days()).hasSize(1);
        assertThat(new StoreHours(tokyo(), hours).closesAt(at("2026-12-31T12:00")))
                .contains(at("2026-12-31T17:00"));
        assertThat(hours.without(eve).days()).isEmpty();
    }

    @Test
    void a_store_that_never_opens_does_not_say_when() {
        assertThat(week(Map.of()).opensNext(at("2026-11-22T12:00"))).isEmpty();
    }

    @Test
    void summer_time_makes_a_night_shorter_or_longer_and_never_moves_what_the_clock_shows() {
        StoreHours newYork = in("America/New_York", OpeningHours.daily("22:00", "04:00"));
        assertThat(length(newYork, "2027-03-13T22:00")).isEqualTo(Duration.ofHours(5));
        assertThat(length(newYork, "2026-10-31T22:00")).isEqualTo(Duration.ofHours(7));
        assertThat(length(newYork, "2026-11-02T22:00")).isEqualTo(Duration.ofHours(6));
        StoreHours berlin = in("Europe/Berlin", OpeningHours.daily("18:00", "02:30"));
        assertThat(berlin.closesAt(Instant.parse("2027-03-28T00:30:00Z")))
                .as("half past two is left out: closed when the clock moves")
                .contains(Instant.parse("2027-03-28T01:00:00Z"));
        assertThat(berlin.closesAt(Instant.parse("2026-10-24T22:00:00Z")))
                .as("half past two comes twice: closed at the first")
                .contains(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void an_opening_that_lies_in_the_hour_that_is_left_out_does_not_happen() {
        StoreHours berlin = in("Europe/Berlin", OpeningHours.daily("02:00", "03:00"));
        assertThat(berlin.opensNext(Instant.parse("2027-03-27T12:00:00Z")))
                .contains(Instant.parse("2027-03-29T00:00:00Z"));
    }

    @Test
    void hours_that_cannot_be_are_not_hours() {
        assertThatThrownBy(() -> openings("11:00-15:00 14:00-22:00")).hasMessageContaining("14:00-22:00 begins before");
        assertThatThrownBy(() -> week(Map.of(DayOfWeek.SUNDAY, "18:00-03:00", DayOfWeek.MONDAY, "02:00-11:00")))
                .hasMessageContaining("02:00-11:00 begins before");
        assertThatThrownBy(() -> ending(Duration.ofHours(3), OpeningHours.daily("11:00", "14:00")))
                .hasMessageContaining("longer than its lastOrder");
        for (String written :
                List.of("", "11-22", "11:00", "24:60-25:00", "11:00-31:00", "11:00-30:01", "-1:00-2:00")) {
            assertThatThrownBy(() -> Opening.of(written)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property
    void whoever_is_told_when_it_opens_finds_it_open_then(
            @ForAll("weeks") StoreHours hours, @ForAll @IntRange(max = 366 * 24 * 60) int minute) {
        Instant now = Instant.parse("2026-06-01T00:00:00Z").plus(Duration.ofMinutes(minute));
        hours.opensNext(now).ifPresent(opens -> {
            assertThat(opens).isAfter(now);
            assertThat(hours.closesAt(opens))
                    .hasValueSatisfying(closes -> assertThat(closes).isAfter(opens));
        });
    }

    @Property
    void it_is_open_until_the_moment_at_which_it_closes_and_takes_orders_no_longer(
            @ForAll("weeks") StoreHours hours, @ForAll @IntRange(max = 366 * 24 * 60) int minute) {
        Instant now = Instant.parse("2026-06-01T00:00:00Z").plus(Duration.ofMinutes(minute));
        Optional<Instant> closes = hours.closesAt(now);
        assertThat(hours.lastOrderAt(now).isPresent()).isEqualTo(closes.isPresent());
        closes.ifPresent(end -> {
            assertThat(end).isAfter(now);
            assertThat(hours.closesAt(end.minusNanos(1))).isPresent();
            assertThat(hours.lastOrderAt(now).orElseThrow()).isBeforeOrEqualTo(end);
        });
        if (hours.takesOrdersAt(now)) {
            assertThat(closes).isPresent();
        }
    }

    @Provide
    Arbitrary<StoreHours> weeks() {
        Arbitrary<String> day = Arbitraries.of(
                "",
                "00:00-24:00",
                "11:00-14:30 17:00-22:00",
                "18:00-26:00",
                "01:30-02:30",
                "07:00-07:45",
                "22:00-24:00");
        Arbitrary<String> zone = Arbitraries.of(TOKYO, "America/New_York", "Europe/Berlin");
        return Combinators.combine(zone, day.list().ofSize(7), Arbitraries.of(0, 15, 30))
                .flatAs((where, days, last) -> Arbitraries.create(() -> hours(where, days, last)))
                .filter(hours -> hours != null);
    }

    private static StoreHours hours(String zone, List<String> days, int lastOrder) {
        Map<DayOfWeek, List<Opening>> week = new HashMap<>();
        Stream.of(DayOfWeek.values()).forEach(day -> week.put(day, openings(days.get(day.ordinal()))));
        try {
            return in(zone, new OpeningHours(week, Duration.ofMinutes(lastOrder), null));
        } catch (IllegalArgumentException overlapping) {
            return null;
        }
    }

    private static Duration length(StoreHours hours, String opens) {
        Instant from = hours.time().at(LocalDateTime.parse(opens));
        return Duration.between(from, hours.closesAt(from).orElseThrow());
    }

    private static StoreHours daily(String opens, String closes) {
        return new StoreHours(tokyo(), OpeningHours.daily(opens, closes));
    }

    private static StoreHours week(Map<DayOfWeek, String> days) {
        Map<DayOfWeek, List<Opening>> week = new HashMap<>();
        days.forEach((day, written) -> week.put(day, openings(written)));
        return new StoreHours(tokyo(), new OpeningHours(week, null, null));
    }

    private static StoreHours ending(Duration lastOrder, OpeningHours hours) {
        return new StoreHours(tokyo(), new OpeningHours(hours.week(), lastOrder, null));
    }

    private static StoreHours in(String zone, OpeningHours hours) {
        return new StoreHours(new StoreTime(ZoneId.of(zone)), hours);
    }

    private static List<Opening> openings(String written) {
        return OpeningHours.checked(Stream.of(written.split(" "))
                .filter(one -> !one.isEmpty())
                .map(Opening::of)
                .toList());
    }

    private static StoreTime tokyo() {
        return new StoreTime(ZoneId.of(TOKYO));
    }

    private static Instant at(String local) {
        return tokyo().at(LocalDateTime.parse(local));
    }
}
