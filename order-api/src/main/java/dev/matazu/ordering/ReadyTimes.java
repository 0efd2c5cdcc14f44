package dev.matazu.ordering;

import dev.matazu.kitchen.plan.Promise;
import dev.matazu.kitchen.plan.Quote;
import dev.matazu.kitchen.plan.QuoteKitchen;
import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.kitchen.plan.Work;
import dev.matazu.menu.Menu;
import dev.matazu.menu.MenuItem;
import dev.matazu.menu.Menus;
import dev.matazu.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** When an order could be ready now: said before anything is promised, from the same plan that promises. */
@ApplicationScoped
public class ReadyTimes {

    /** What a guest is told. */
    public sealed interface Ready {
        /** Between these times. */
        record At(Promise promise) implements Ready {}

        /** So many minutes after checking in. */
        record OnceThere(AfterArrival after) implements Ready {}

        /** The kitchen can promise nothing for as far as it looks ahead. */
        record Full() implements Ready {}

        /** {@code until} is null until somebody resumes; {@code reason} may be null. */
        record Paused(Instant until, String reason) implements Ready {}

        /** Nobody is there. */
        record Closed(Instant opensAt) implements Ready {}
    }

    private final QuoteKitchen kitchen;
    private final Menus menus;
    private final Clock clock;

    ReadyTimes(QuoteKitchen kitchen, Menus menus, Clock clock) {
        this.kitchen = kitchen;
        this.menus = menus;
        this.clock = clock;
    }

    /** For a basket with this work. */
    public Ready of(Store store, List<Work> work) {
        Instant now = clock.instant();
        Optional<Instant> closes = store.closesAt(now);
        if (closes.isEmpty()) {
            return new Ready.Closed(store.opensNext(now));
        }
        if (store.isPaused(now)) {
            return new Ready.Paused(store.pausedUntil(), store.pauseReason());
        }
        if (store.firesOnArrival()) {
            return kitchen.onArrival(store.id(), work)
                    .<Ready>map(ReadyTimes::onceThere)
                    .orElseGet(Ready.Full::new);
        }
        return kitchen.quote(store.id(), work)
                .filter(promise -> promise.from().isBefore(closes.get()))
                .<Ready>map(Ready.At::new)
                .orElseGet(Ready.Full::new);
    }

    /** For an order as it is usual there: one item that takes neither the shortest nor the longest to make. */
    public Ready usual(Store store) {
        Menu menu = menus.of(store.id());
        List<MenuItem> made = menu.items().stream()
                .filter(item -> !item.isSet())
                .sorted(Comparator.comparing(MenuItem::seconds))
                .toList();
        MenuItem usual = made.get(made.size() / 2);
        return of(store, List.of(new Work(new StationCode(usual.station()), Duration.ofSeconds(usual.seconds()))));
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
                .filter(day -> day.equals(today) || !store.firstOpenOn(day).isAfter(last))
                .toList();
    }

    /** The times of one of these days that still fit, while the store is open. */
    public List<Promise> slots(Store store, List<Work> work, LocalDate day) {
        if (!days(store).contains(day)) {
            return List.of();
        }
        Instant dayBegins = store.firstOpenOn(day);
        Instant dayEnds = day.plusDays(1).atStartOfDay(store.zone()).toInstant().minusNanos(1);
        Instant last = earlier(dayEnds, store.takesOrdersUntil(clock.instant()));
        return kitchen.slots(store.id(), work, dayBegins, last).stream()
                .filter(slot -> store.dayOf(slot.from()).equals(day))
                .filter(slot -> store.closesAt(slot.from()).isPresent())
                .toList();
    }

    private static boolean takesLater(Store store, Instant now) {
        return !store.firesOnArrival() && store.closesAt(now).isPresent() && !store.isPaused(now);
    }

    private static Ready onceThere(Quote quote) {
        return new Ready.OnceThere(
                new AfterArrival(quote.soonest().toMinutes(), quote.latest().toMinutes()));
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
