package dev.matazu.guest;

import dev.matazu.store.Opening;
import dev.matazu.store.OpeningHours;
import dev.matazu.store.SpecialDay;
import dev.matazu.store.Store;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Says when a store is open. */
record HoursWords(Words t, Store store, Instant now) {

    private static final int WEEKS_AHEAD = 6;
    private static final String NO_BREAK = "\u2060";

    HoursView view() {
        LocalDate today = store.dayOf(now);
        return new HoursView(
                t.get("page.hours.today", openings(hours().on(today))), week(today), lastOrder(), special(today));
    }

    private List<HoursView.Row> week(LocalDate today) {
        boolean same =
                Arrays.stream(DayOfWeek.values()).map(hours()::on).distinct().count() == 1;
        return same
                ? List.of(row(t.get("page.hours.daily"), hours().on(DayOfWeek.MONDAY), null, false))
                : Arrays.stream(DayOfWeek.values())
                        .map(day -> row(name(day), hours().on(day), null, day == today.getDayOfWeek()))
                        .toList();
    }

    private List<HoursView.Row> special(LocalDate today) {
        DayWords days = new DayWords(t, store.zone(), now);
        return hours().days().stream()
                .filter(day -> !day.date().isBefore(today) && day.date().isBefore(today.plusWeeks(WEEKS_AHEAD)))
                .map(day -> row(
                        days.name(day.date()),
                        day.openings(),
                        name(day),
                        day.date().equals(today)))
                .toList();
    }

    private HoursView.Row row(String day, List<Opening> openings, String note, boolean isToday) {
        return new HoursView.Row(day, openings(openings), note, isToday);
    }

    private String openings(List<Opening> openings) {
        if (openings.isEmpty()) {
            return t.get("page.hours.closed");
        }
        return openings.stream().map(this::opening).collect(Collectors.joining(t.get("page.list")));
    }

    private String opening(Opening opening) {
        String[] ends = opening.toString().split("-");
        return opening.isAllDay()
                ? t.get("page.hours.always")
                : ends[0] + NO_BREAK + t.get("page.to") + NO_BREAK + ends[1];
    }

    private String lastOrder() {
        long minutes = hours().lastOrder().toMinutes();
        return minutes == 0 ? null : t.get("page.hours.lastOrder", minutes);
    }

    private String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, t.language());
    }

    private String name(SpecialDay day) {
        return t.name(day.name());
    }

    private OpeningHours hours() {
        return store.settings().hours();
    }
}
