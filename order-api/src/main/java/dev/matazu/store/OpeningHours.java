package dev.matazu.store;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When a store is open, as its manager wrote it.
 *
 * @param week the openings of each weekday; closed on a day without any
 * @param lastOrder how long before closing it takes its last order, less than any opening is long
 * @param days that have other hours than their weekday, by date
 */
public record OpeningHours(Map<DayOfWeek, List<Opening>> week, Duration lastOrder, List<SpecialDay> days) {

    public OpeningHours {
        if (week == null) {
            throw new IllegalArgumentException("hours need a week");
        }
        Map<DayOfWeek, List<Opening>> checked = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, openings) -> checked.put(day, checked(openings)));
        week = Collections.unmodifiableMap(checked);
        lastOrder = lastOrder == null ? Duration.ZERO : lastOrder;
        days = days == null
                ? List.of()
                : days.stream().sorted(Comparator.comparing(SpecialDay::date)).toList();
        beApart(week);
        beLonger(lastOrder, Stream.concat(week.values().stream(), days.stream().map(SpecialDay::openings)));
    }

    /** The same every day. {@code 24:00} is the end of the day. */
    public static OpeningHours daily(String opens, String closes) {
        List<Opening> openings = List.of(Opening.of(opens + "-" + closes));
        return new OpeningHours(
                Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(Function.identity(), day -> openings)),
                null,
                null);
    }

    /** Those that begin on this day. */
    public List<Opening> on(LocalDate day) {
        return special(day).map(SpecialDay::openings).orElseGet(() -> on(day.getDayOfWeek()));
    }

    public List<Opening> on(DayOfWeek day) {
        return week.getOrDefault(day, List.of());
    }

    public Optional<SpecialDay> special(LocalDate day) {
        return days.stream().filter(special -> special.date().equals(day)).findFirst();
    }

    /** Instead of what was said of that day before. */
    public OpeningHours with(SpecialDay day) {
        return new OpeningHours(
                week,
                lastOrder,
                Stream.concat(without(day.date()).days.stream(), Stream.of(day)).toList());
    }

    public OpeningHours without(LocalDate day) {
        return new OpeningHours(
                week,
                lastOrder,
                days.stream().filter(special -> !special.date().equals(day)).toList());
    }

    /** In their order. @throws IllegalArgumentException where one begins before another has ended */
    static List<Opening> checked(List<Opening> openings) {
        List<Opening> sorted =
                openings.stream().sorted(Comparator.comparing(Opening::opens)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            beApart(sorted.get(i - 1), LocalDate.EPOCH, sorted.get(i), LocalDate.EPOCH);
        }
        return sorted;
    }

    private static void beApart(Map<DayOfWeek, List<Opening>> week) {
        week.forEach((day, openings) -> {
            List<Opening> next = week.getOrDefault(day.plus(1), List.of());
            if (!openings.isEmpty() && !next.isEmpty()) {
                Opening last = openings.get(openings.size() - 1);
                beApart(last, LocalDate.EPOCH, next.get(0), LocalDate.EPOCH.plusDays(1));
            }
        });
    }

    private static void beApart(Opening one, LocalDate day, Opening next, LocalDate nextDay) {
        if (one.ends(day).isAfter(next.begins(nextDay))) {
            throw new IllegalArgumentException(next + " begins before " + one + " has ended");
        }
    }

    private static void beLonger(Duration lastOrder, Stream<List<Opening>> openings) {
        boolean tooShort = openings.flatMap(List::stream)
                .anyMatch(opening -> opening.length().compareTo(lastOrder) <= 0);
        if (lastOrder.isNegative() || tooShort) {
            throw new IllegalArgumentException("an opening is longer than its lastOrder: " + lastOrder);
        }
    }
}
