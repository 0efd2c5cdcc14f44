package dev.matazu.kitchen.plan;

import dev.matazu.platform.StoreTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How well promises were kept, against the range that each guest was shown first. Plain Java, so that the figures can be
 * tried without a kitchen.
 *
 * @param days working days, today first, also those without orders
 */
public record Accuracy(List<Day> days, Figures total) {

    /**
     * An order that is made.
     *
     * @param askedAt null where that tells nothing of the wait: its guest chose a time
     */
    public record Made(Promise first, Instant askedAt, Instant doneAt) {

        boolean isEarly() {
            return doneAt.isBefore(first.from());
        }

        boolean isLate() {
            return doneAt.isAfter(first.to());
        }
    }

    /** What was ready on a day. Who works at night still works on the day before. */
    public record Day(LocalDate date, Figures figures) {}

    /**
     * Orders, and how they turned out.
     *
     * @param inRange ready inside the range, both ends included
     * @param lateMedian half of the late ones were late by no more; null where none was
     * @param lateP95 19 of 20 of the late ones were; null where none was
     * @param waitMedian half of those who asked for the next possible time were told to wait no longer, to the end of their
     *     range; null where nobody did
     */
    public record Figures(
            int orders, int inRange, int early, int late, Duration lateMedian, Duration lateP95, Duration waitMedian) {

        static Figures of(List<Made> made) {
            List<Duration> lateness = sorted(
                    made, one -> one.isLate() ? Duration.between(one.first().to(), one.doneAt()) : null);
            List<Duration> waits = sorted(
                    made,
                    one -> one.askedAt() == null
                            ? null
                            : Duration.between(one.askedAt(), one.first().to()));
            int early = (int) made.stream().filter(Made::isEarly).count();
            return new Figures(
                    made.size(),
                    made.size() - early - lateness.size(),
                    early,
                    lateness.size(),
                    quantile(lateness, 50),
                    quantile(lateness, 95),
                    quantile(waits, 50));
        }

        private static List<Duration> sorted(List<Made> made, Function<Made, Duration> of) {
            return made.stream()
                    .map(of)
                    .filter(java.util.Objects::nonNull)
                    .sorted()
                    .toList();
        }

        /** The least that so many per cent of them do not exceed; null of none. */
        private static Duration quantile(List<Duration> sorted, int percent) {
            return sorted.isEmpty() ? null : sorted.get((sorted.size() * percent + 99) / 100 - 1);
        }
    }

    /** Of so many working days, the last of which is that of {@code now}; what was made on others is left out. */
    static Accuracy of(List<Made> made, Instant now, int days, StoreTime time) {
        LocalDate today = time.workingDayOf(now);
        List<LocalDate> dates =
                IntStream.range(0, days).mapToObj(ago -> today.minusDays(ago)).toList();
        var byDay = made.stream()
                .filter(one -> dates.contains(time.workingDayOf(one.doneAt())))
                .collect(Collectors.groupingBy(one -> time.workingDayOf(one.doneAt())));
        return new Accuracy(
                dates.stream()
                        .map(date -> new Day(date, Figures.of(byDay.getOrDefault(date, List.of()))))
                        .toList(),
                Figures.of(byDay.values().stream().flatMap(List::stream).toList()));
    }
}
