package dev.matazu.guest;

import dev.matazu.kitchen.plan.Promise;
import dev.matazu.ordering.AfterArrival;
import dev.matazu.ordering.ReadyTimes.Ready;
import dev.matazu.store.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Says when an order could be ready at a store, or why it could not. */
record ReadyWords(Words t, Store store, Instant now) {

    /** @param label text key of the label where a time can be given, e.g. before and in the basket */
    RangeView of(Ready ready, String label) {
        if (ready instanceof Ready.At at) {
            String range = t.range(at.promise(), store.zone());
            return new RangeView(
                    t.get(label), "", range, "", t.get("page.ready.note"), true, t.get("page.ready.short"), range);
        }
        if (ready instanceof Ready.OnceThere there) {
            return onceThere(
                    there.after(),
                    t.get("page.ready.arrival"),
                    t.get(store.paysAtCheckIn() ? "page.ready.checkInNote" : "page.ready.arrivalNote"));
        }
        if (ready instanceof Ready.Paused paused) {
            return paused(paused);
        }
        if (ready instanceof Ready.Closed closed) {
            return closed(closed.opensAt());
        }
        return new RangeView(
                t.get("page.full.label"),
                "",
                t.get("page.full.main"),
                "",
                t.get("page.full.note"),
                false,
                t.get("page.full.label"),
                t.get("page.full.short"));
    }

    /** At a later time that the guest has chosen. */
    RangeView slot(Promise chosen) {
        String range = t.range(chosen, store.zone());
        return new RangeView(
                t.get("page.order.readyAt"),
                "",
                range,
                "",
                t.get("page.ready.slotNote"),
                true,
                t.get("page.ready.short"),
                range);
    }

    RangeView onceThere(AfterArrival after, String label, String note) {
        String minutes = minutes(after);
        return new RangeView(
                label,
                "",
                minutes,
                t.get("page.minutes"),
                note,
                true,
                t.get("page.ready.arrivalShort"),
                minutes + t.get("page.minutes"));
    }

    String minutes(AfterArrival after) {
        return t.span(String.valueOf(after.soonestMinutes()), String.valueOf(after.latestMinutes()));
    }

    private RangeView paused(Ready.Paused paused) {
        String again = paused.until() == null ? t.get("page.paused.soon") : moment(paused.until());
        String about = paused.until() == null ? "" : t.get("page.paused.about");
        String from = paused.until() == null ? "" : t.get("page.paused.from");
        return new RangeView(
                t.get("page.paused.label"),
                about,
                again,
                from,
                t.get("page.paused.counter"),
                false,
                t.get("page.paused.short"),
                about + again + from);
    }

    private RangeView closed(Instant opens) {
        String day = day(opens);
        String clock = t.clock(opens, store.zone());
        return new RangeView(
                t.get("page.closed.label"),
                day,
                clock,
                "",
                t.get("page.closed.note"),
                false,
                t.get("page.closed.short"),
                day + clock);
    }

    /** With its day where that is not today. */
    String moment(Instant time) {
        boolean today = time.atZone(store.zone())
                .toLocalDate()
                .equals(now.atZone(store.zone()).toLocalDate());
        return (today ? "" : day(time)) + t.clock(time, store.zone());
    }

    private String day(Instant time) {
        LocalDate day = time.atZone(store.zone()).toLocalDate();
        LocalDate today = now.atZone(store.zone()).toLocalDate();
        if (day.equals(today)) {
            return t.get("page.day.today");
        }
        return day.equals(today.plusDays(1))
                ? t.get("page.day.tomorrow")
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .withLocale(t.language())
                                .format(day)
                        + " ";
    }
}
