package dev.matazu.guest;

import dev.matazu.kitchen.plan.Promise;
import dev.matazu.ordering.AfterArrival;
import dev.matazu.ordering.ReadyTimes.Ready;
import dev.matazu.store.Store;
import java.time.Instant;

/** Says when an order could be ready at a store, or why it could not. */
record ReadyWords(Words t, Store store, Instant now) {

    /** @param label text key of the label where a time can be given, e.g. before and in the basket */
    RangeView of(Ready ready, String label) {
        if (ready instanceof Ready.At at) {
            return at(at.promise(), t.get(label), t.get("page.ready.note"));
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
        return at(chosen, t.get("page.order.readyAt"), t.get("page.ready.slotNote"));
    }

    private RangeView at(Promise promise, String label, String note) {
        String day = days().otherDay(promise.from());
        String range = t.range(promise, store.zone());
        String bar = day.isEmpty() ? t.get("page.ready.short") : days().name(store.dayOf(promise.from()));
        return new RangeView(label, day, range, "", note, true, bar, range);
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
        String other = days().otherDay(opens);
        String day = other.isEmpty() ? t.get("page.day.today") : other;
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
        return days().otherDay(time) + t.clock(time, store.zone());
    }

    private DayWords days() {
        return new DayWords(t, store.zone(), now);
    }
}
