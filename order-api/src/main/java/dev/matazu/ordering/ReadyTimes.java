package dev.matazu.ordering;

import dev.matazu.kitchen.feed.FindMissing;
import dev.matazu.kitchen.plan.Load;
import dev.matazu.kitchen.plan.Loads;
import dev.matazu.kitchen.plan.Promise;
import dev.matazu.kitchen.plan.Quote;
import dev.matazu.kitchen.plan.QuoteKitchen;
import dev.matazu.kitchen.plan.Step;
import dev.matazu.kitchen.plan.Stop;
import dev.matazu.kitchen.plan.Stops;
import dev.matazu.kitchen.plan.Work;
import dev.matazu.menu.MenuItem;
import dev.matazu.menu.Menus;
import dev.matazu.platform.LocalText;
import dev.matazu.store.SpecialDay;
import dev.matazu.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** When an order could be ready now: said before anything is promised, from the same plan that promises. */
@ApplicationScoped
public class ReadyTimes {

    /** What a guest is told. */
    public sealed interface Ready {
        /** Between these times; {@code busy} where they are wider because there is much to do. */
        record At(Promise promise, boolean busy) implements Ready {}

        /** So many minutes after checking in. */
        record OnceThere(AfterArrival after, boolean busy) implements Ready {}

        /** The kitchen can promise nothing for as far as it looks ahead. */
        record Full() implements Ready {}

        /** {@code until} is null until somebody resumes; {@code reason} may be null. */
        record Paused(Instant until, String reason) implements Ready {}

        /** There is so much to do that nothing comes in; {@code until} is null where that is not known. */
        record Busy(Instant until) implements Ready {}

        /** Nobody in the kitchen would see an order; orders come in again as soon as somebody would. */
        record NoDisplay() implements Ready {}

        /** The kitchen stands still; {@code until} is null where nobody knows how long. */
        record Stopped(Stop.Reason reason, Instant until) implements Ready {}

        /**
         * Nobody is there, or nobody takes orders any more.
         *
         * @param opensAt null where that is not known
         * @param lastOrder until when orders were taken, null where it is closed already
         * @param day why it is closed on this day, or null
         */
        record Closed(Instant opensAt, Instant lastOrder, LocalText day) implements Ready {}
    }

    private final QuoteKitchen kitchen;
    private final Stops stops;
    private final Loads loads;
    private final FindMissing displays;
    private final Menus menus;
    private final Clock clock;

    ReadyTimes(QuoteKitchen kitchen, Stops stops, Loads loads, FindMissing displays, Menus menus, Clock clock) {
        this.kitchen = kitchen;
        this.stops = stops;
        this.loads = loads;
        this.displays = displays;
        this.menus = menus;
        this.clock = clock;
    }

    /** For a basket with this work. */
    public Ready of(Store store, List<Work> work) {
        Instant now = clock.instant();
        if (!store.hours().takesOrdersAt(now)) {
            return closed(store, now);
        }
        Optional<Stop> stop = stops.now(store.id());
        if (stop.isPresent()) {
            return new Ready.Stopped(stop.get().reason(), stop.get().expected(now));
        }
        Optional<Instant> closes = store.closesAt(now);
        if (store.isPaused(now)) {
            return new Ready.Paused(store.pausedUntil(), store.pauseReason());
        }
        if (displays.since(store.id()).isPresent()) {
            return new Ready.NoDisplay();
        }
        Load load = loads.of(store.id());
        if (load.isKeptOut(now)) {
            return new Ready.Paused(load.opens(now), null);
        }
        if (load.inForce(now) == Step.PAUSE) {
            return new Ready.Busy(load.opens(now));
        }
        boolean busy = load.inForce(now) == Step.LENGTHEN;
        if (store.firesOnArrival()) {
            return kitchen.onArrival(store.id(), work)
                    .<Ready>map(quote -> onceThere(quote, busy))
                    .orElseGet(Ready.Full::new);
        }
        return kitchen.quote(store.id(), work)
                .filter(promise -> promise.from().isBefore(closes.get()))
                .<Ready>map(promise -> new Ready.At(promise, busy))
                .orElseGet(Ready.Full::new);
    }

    /** For an order as it is usual there. */
    public Ready usual(Store store) {
        MenuItem usual = menus.of(store.id()).usual().orElseThrow();
        return of(store, List.of(usual.work()));
    }

    /** The store's days for which it takes orders now, today first; none where the kitchen starts at the check-in. */
    public List<LocalDate> days(Store store) {
        Instant now = clock.instant();
        if (!takesLater(store, now)) {
            return List.of();
        }
        Instant last = store.takesOrdersUntil(now);
        LocalDate today = store.dayOf(now);
        return today.datesUntil(store.dayOf(last).plusDays(1))
                .filter(day -> day.equals(today) || isOpenOn(store, day, last))
                .toList();
    }

    /** The times of one of these days that still fit, while the store is open. */
    public List<Promise> slots(Store store, List<Work> work, LocalDate day) {
        if (!days(store).contains(day)) {
            return List.of();
        }
        Instant dayBegins =
                store.hours().firstOpenOn(day).orElseGet(() -> store.time().begins(day));
        Instant dayEnds = store.time().begins(day.plusDays(1)).minusNanos(1);
        Instant last = earlier(dayEnds, store.takesOrdersUntil(clock.instant()));
        return kitchen.slots(store.id(), work, dayBegins, last).stream()
                .filter(slot -> store.dayOf(slot.from()).equals(day))
                .filter(slot -> store.hours().takesOrdersAt(slot.from()))
                .toList();
    }

    private static boolean isOpenOn(Store store, LocalDate day, Instant last) {
        return store.hours()
                .firstOpenOn(day)
                .filter(open -> !open.isAfter(last))
                .isPresent();
    }

    private static Ready closed(Store store, Instant now) {
        Optional<Instant> opens = store.hours().opensNext(now);
        boolean today = opens.map(store::dayOf).filter(store.dayOf(now)::equals).isPresent();
        LocalText why = store.settings()
                .hours()
                .special(store.dayOf(now))
                .filter(special -> !today)
                .map(SpecialDay::name)
                .orElse(null);
        return new Ready.Closed(
                opens.orElse(null), store.hours().lastOrderAt(now).orElse(null), why);
    }

    private boolean takesLater(Store store, Instant now) {
        return !store.firesOnArrival()
                && store.hours().takesOrdersAt(now)
                && !store.isPaused(now)
                && stops.now(store.id()).isEmpty()
                && displays.since(store.id()).isEmpty()
                && loads.inForce(store.id()) != Step.PAUSE;
    }

    private static Ready onceThere(Quote quote, boolean busy) {
        return new Ready.OnceThere(
                new AfterArrival(quote.soonest().toMinutes(), quote.latest().toMinutes()), busy);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
