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
            return at(at.promise(), t.get(label), t.get(at.busy() ? "page.ready.busyNote" : "page.ready.note"));
        }
        if (ready instanceof Ready.OnceThere there) {
            return onceThere(there.after(), t.get("page.ready.arrival"), arrivalNote(there.busy()));
        }
        if (ready instanceof Ready.Paused paused) {
            return paused(paused);
        }
        if (ready instanceof Ready.Busy busy) {
            return again(busy.until(), t.get("page.busy.note"));
        }
        if (ready instanceof Ready.NoDisplay) {
            return again(null, t.get("page.paused.counter"));
        }
        if (ready instanceof Ready.Stopped stopped) {
            return stopped(stopped);
        }
        if (ready instanceof Ready.Closed closed) {
            return closed(closed);
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

    private String arrivalNote(boolean busy) {
        if (busy) {
            return t.get("page.ready.busyNote");
        }
        return t.get(store.paysAtCheckIn() ? "page.ready.checkInNote" : "page.ready.arrivalNote");
    }

    /** The counter sells nothing either: nobody is sent there. */
    private RangeView stopped(Ready.Stopped stopped) {
        return again(stopped.until(), t.get("page.stop.reason." + stopped.reason()));
    }

    private RangeView paused(Ready.Paused paused) {
        return again(paused.until(), t.get("page.paused.counter"));
    }

    private RangeView again(Instant until, String note) {
        String again = until == null ? t.get("page.paused.soon") : moment(until);
        String about = until == null ? "" : t.get("page.paused.about");
        String from = until == null ? "" : t.get("page.paused.from");
        return new RangeView(
                t.get("page.paused.label"),
                about,
                again,
                from,
                note,
                false,
                t.get("page.paused.short"),
                about + again + from);
    }

    private RangeView closed(Ready.Closed closed) {
        String why = why(closed);
        if (closed.opensAt() == null) {
            String unknown = t.get("page.closed.unknown");
            return new RangeView(why, "", unknown, "", "", false, t.get("page.state.closed"), unknown);
        }
        String other = days().otherDay(closed.opensAt());
        String day = other.isEmpty() ? t.get("page.day.today") : other;
        String clock = t.clock(closed.opensAt(), store.zone());
        return new RangeView(
                t.get("page.closed.label", why),
                day,
                clock,
                "",
                t.get("page.closed.note"),
                false,
                t.get("page.closed.short"),
                day + clock);
    }

    private String why(Ready.Closed closed) {
        if (closed.lastOrder() != null) {
            return t.get("page.closed.lastOrder", t.clock(closed.lastOrder(), store.zone()));
        }
        return closed.day() == null ? t.get("page.closed.now") : t.get("page.closed.day", t.name(closed.day()));
    }

    /** With its day where that is not today. */
    String moment(Instant time) {
        return days().otherDay(time) + t.clock(time, store.zone());
    }

    private DayWords days() {
        return new DayWords(t, store.zone(), now);
    }
}
