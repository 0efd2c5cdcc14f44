package dev.matazu.kitchen.plan;

import dev.matazu.platform.StoreTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The shifts of a station's week, in moments. A shift goes on until the next one begins, over midnight as well. */
record Shifts(StoreTime time, List<Shift> week) {

    private static final int WEEK = 7;

    boolean areNone() {
        return week.isEmpty();
    }

    /** How many work there then. There are shifts. */
    int at(Instant moment) {
        SortedMap<Instant, Integer> begun = beginning(time.dayOf(moment).minusDays(WEEK), time.dayOf(moment));
        SortedMap<Instant, Integer> until = begun.headMap(moment.plusNanos(1));
        return until.get(until.lastKey());
    }

    /** From when on it is another number, after the one moment and until the other. */
    SortedMap<Instant, Integer> changes(Instant after, Instant until) {
        SortedMap<Instant, Integer> changes = new TreeMap<>();
        if (areNone()) {
            return changes;
        }
        int before = at(after);
        SortedMap<Instant, Integer> begins = beginning(time.dayOf(after), time.dayOf(until));
        for (var shift : begins.subMap(after.plusNanos(1), until.plusNanos(1)).entrySet()) {
            if (shift.getValue() != before) {
                changes.put(shift.getKey(), shift.getValue());
            }
            before = shift.getValue();
        }
        return changes;
    }

    /** When another number works there next; empty where it is always the same. */
    Optional<Instant> nextChange(Instant after) {
        SortedMap<Instant, Integer> week =
                changes(after, time.begins(time.dayOf(after).plusDays(WEEK + 1L)));
        return week.isEmpty() ? Optional.empty() : Optional.of(week.firstKey());
    }

    private SortedMap<Instant, Integer> beginning(LocalDate first, LocalDate last) {
        SortedMap<Instant, Integer> begins = new TreeMap<>();
        first.datesUntil(last.plusDays(1))
                .forEach(day -> week.stream()
                        .filter(shift -> shift.day() == day.getDayOfWeek())
                        .sorted(java.util.Comparator.comparing(Shift::from))
                        .forEach(shift -> begins.put(time.at(day, shift.from()), shift.places())));
        return begins;
    }
}
