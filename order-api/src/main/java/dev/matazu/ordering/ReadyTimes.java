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

    /** How far ahead slots are offered. */
    private static final Duration AHEAD = Duration.ofHours(3);

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

    /** Later times that still fit, up to closing; none where the kitchen starts at the check-in. */
    public List<Promise> slots(Store store, List<Work> work) {
        Instant now = clock.instant();
        return store.firesOnArrival()
                ? List.of()
                : store.closesAt(now)
                        .map(closes -> kitchen.slots(store.id(), work, earlier(closes, now.plus(AHEAD))))
                        .orElse(List.of());
    }

    private static Ready onceThere(Quote quote) {
        return new Ready.OnceThere(
                new AfterArrival(quote.soonest().toMinutes(), quote.latest().toMinutes()));
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
