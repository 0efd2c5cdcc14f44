package dev.matazu.office;

import dev.matazu.guest.Trouble;
import dev.matazu.guest.Words;
import dev.matazu.store.Opening;
import dev.matazu.store.SpecialDay;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Makes the page of a store's hours. */
@ApplicationScoped
class HoursPageViews {

    private static final Set<String> DONE = Set.of("week", "day", "removed");

    private final Stores stores;
    private final Clock clock;

    HoursPageViews(Stores stores, Clock clock) {
        this.stores = stores;
        this.clock = clock;
    }

    /** @param typed what is in the forms: as it is saved, or as somebody typed it */
    record Typed(WeekForm week, SpecialDayForm day, Trouble trouble, HoursPageView.Stranded stranded, String done) {

        static Typed saved(Store store, String done) {
            return new Typed(WeekForm.of(store.settings().hours()), SpecialDayForm.empty(), null, null, done);
        }
    }

    HoursPageView of(Store store, Typed typed, Words t) {
        Instant now = clock.instant();
        LocalDate today = store.dayOf(now);
        return new HoursPageView(
                HoursPage.address(store.id()),
                ShiftsPage.address(store.id()),
                t.name(store.name()),
                t.get(
                        "office.hours.clock",
                        t.clock(now, store.zone()),
                        store.zone().getId()),
                stores.all().stream()
                        .filter(other -> !other.id().equals(store.id()))
                        .map(other -> new HoursPageView.Other(t.name(other.name()), HoursPage.address(other.id())))
                        .toList(),
                DONE.contains(String.valueOf(typed.done())) ? t.get("office.hours.done." + typed.done()) : null,
                typed.trouble(),
                typed.stranded(),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> day(store, day, typed.week().days().get(day), t))
                        .toList(),
                typed.week().lastOrder(),
                store.settings().hours().days().stream()
                        .filter(day -> !day.date().isBefore(today))
                        .map(day -> special(day, t))
                        .toList(),
                typed.day());
    }

    private static HoursPageView.Day day(Store store, DayOfWeek day, String typed, Words t) {
        List<Opening> saved = store.settings().hours().on(day);
        boolean night = saved.stream().anyMatch(Opening::isOvernight)
                && ReadOpenings.shown(saved).equals(typed);
        String note =
                night ? t.get("office.hours.night", saved.get(saved.size() - 1).closes(), name(day.plus(1), t)) : null;
        return new HoursPageView.Day(day.name(), name(day, t), typed, note);
    }

    private static HoursPageView.Special special(SpecialDay day, Words t) {
        String hours = day.openings().isEmpty() ? t.get("page.hours.closed") : ReadOpenings.shown(day.openings());
        String date = DateTimeFormatter.ofPattern(t.get("office.payments.day.pattern"), t.language())
                .format(day.date());
        return new HoursPageView.Special(day.date().toString(), date, t.name(day.name()), hours);
    }

    private static String name(DayOfWeek day, Words t) {
        return day.getDisplayName(TextStyle.FULL, t.language());
    }
}
