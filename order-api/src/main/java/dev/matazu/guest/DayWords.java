package dev.matazu.guest;

import dev.matazu.kitchen.plan.Promise;
import dev.matazu.platform.StoreTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Names the day of a time, as a store's calendar has it: a clock time alone is today's. */
record DayWords(Words t, ZoneId zone, Instant now) {

    /** Today, tomorrow, or its date. */
    String name(LocalDate day) {
        if (day.equals(today())) {
            return t.get("page.day.name.today");
        }
        return day.equals(today().plusDays(1)) ? t.get("page.day.name.tomorrow") : date(day);
    }

    /** Its date, for a page that is looked at on several days; empty for today. */
    String date(Instant time) {
        LocalDate day = day(time);
        return day.equals(today()) ? "" : date(day) + " ";
    }

    String moment(Instant time) {
        return date(time) + t.clock(time, zone);
    }

    String range(Promise promise) {
        return date(promise.from()) + t.range(promise, zone);
    }

    /** With its day, today as well. */
    String named(Promise promise) {
        return t.get("page.day.at", name(day(promise.from())), t.range(promise, zone));
    }

    /** In a sentence: tomorrow, or its date; empty for today. */
    String otherDay(Instant time) {
        return day(time).equals(today().plusDays(1)) ? t.get("page.day.tomorrow") : date(time);
    }

    private LocalDate day(Instant time) {
        return new StoreTime(zone).dayOf(time);
    }

    private LocalDate today() {
        return day(now);
    }

    private String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(t.get("page.day.pattern"), t.language())
                .format(day);
    }
}
