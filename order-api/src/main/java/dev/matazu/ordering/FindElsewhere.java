package dev.matazu.ordering;

import dev.matazu.kitchen.feed.FindMissing;
import dev.matazu.kitchen.plan.Loads;
import dev.matazu.kitchen.plan.Step;
import dev.matazu.kitchen.plan.Stop;
import dev.matazu.kitchen.plan.Stops;
import dev.matazu.menu.Menus;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where else a guest gets what is sold out here. */
@ApplicationScoped
public class FindElsewhere {

    /** More would not be read by a guest. */
    private static final int MOST = 5;

    private static final Pattern LINE = Pattern.compile("lines\\[(\\d+)].*");

    private final Stores stores;
    private final Menus menus;
    private final Stops stops;
    private final Loads loads;
    private final FindMissing displays;
    private final Clock clock;

    FindElsewhere(Stores stores, Menus menus, Stops stops, Loads loads, FindMissing displays, Clock clock) {
        this.stores = stores;
        this.menus = menus;
        this.stops = stops;
        this.loads = loads;
        this.displays = displays;
        this.clock = clock;
    }

    /** What the other stores of its brand have that are open and take orders. */
    public Elsewhere than(Store store) {
        Instant now = clock.instant();
        return new Elsewhere(() -> shelves(store, now), now);
    }

    private List<Elsewhere.Shelf> shelves(Store store, Instant now) {
        Map<StoreId, Stop> standing = stops.all();
        return stores.ofSameBrand(store, MOST).stream()
                .filter(other -> other.hours().takesOrdersAt(now)
                        && !other.isPaused(now)
                        && !standing.containsKey(other.id())
                        && displays.since(other.id()).isEmpty()
                        && loads.inForce(other.id()) != Step.PAUSE)
                .map(other -> new Elsewhere.Shelf(other, menus.of(other.id())))
                .toList();
    }

    /** Adds to each line of a refused basket the {@code stores} that have it. */
    Problem named(Problem refused, Store store, Basket basket) {
        if (!refused.kind().equals("sold-out")) {
            return refused;
        }
        Elsewhere elsewhere = than(store);
        return refused.withErrors(refused.errors().stream()
                .map(error -> named(error, elsewhere, basket))
                .toList());
    }

    private static Problem.FieldError named(Problem.FieldError error, Elsewhere elsewhere, Basket basket) {
        Matcher line = LINE.matcher(error.field());
        if (!line.matches() || !error.members().containsKey("left")) {
            return error;
        }
        return error.with(
                "stores",
                elsewhere.with(basket.lines().get(Integer.parseInt(line.group(1)))).stream()
                        .map(store -> Map.of("store", store.id().value(), "name", store.name()))
                        .toList());
    }
}
