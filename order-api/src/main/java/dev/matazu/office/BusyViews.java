package dev.matazu.office;

import dev.matazu.guest.Words;
import dev.matazu.kitchen.feed.FindMissing;
import dev.matazu.kitchen.plan.Load;
import dev.matazu.kitchen.plan.LoadRules;
import dev.matazu.kitchen.plan.Loads;
import dev.matazu.kitchen.plan.Step;
import dev.matazu.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Says in words what a kitchen does about how much it has to do. */
@ApplicationScoped
class BusyViews {

    private final Loads loads;
    private final FindMissing displays;
    private final Clock clock;

    BusyViews(Loads loads, FindMissing displays, Clock clock) {
        this.loads = loads;
        this.displays = displays;
        this.clock = clock;
    }

    BusyView of(Store store, LoadForm typed, Words t) {
        Instant now = clock.instant();
        Load load = loads.of(store.id());
        LoadRules usual = loads.usual();
        return new BusyView(
                displays.since(store.id())
                        .map(since -> t.get("office.kitchen.noDisplay", t.clock(since, store.zone())))
                        .orElse(null),
                now(store, load, now, t),
                tone(load.inForce(now)),
                t.get(
                        "office.kitchen.busy.usual",
                        usual.warn().toMinutes(),
                        usual.lengthen().toMinutes(),
                        usual.pause().toMinutes(),
                        usual.resume().toMinutes()),
                loads.own(store.id()).isPresent(),
                typed);
    }

    /** A kitchen that is not busy is not weighed to the minute. */
    private static String now(Store store, Load load, Instant now, Words t) {
        StringBuilder said = new StringBuilder(t.get(
                "office.kitchen.busy.now." + load.inForce(now), load.quoted().toMinutes()));
        Load.Override set = load.override();
        Instant opens = load.opens(now);
        if (set != null && set.until().isAfter(now)) {
            said.append(t.get("office.kitchen.busy.set." + set.to(), t.clock(set.until(), store.zone()), set.by()));
        } else if (opens != null) {
            said.append(t.get("office.kitchen.busy.opens", t.clock(opens, store.zone())));
        }
        return said.toString();
    }

    private static String tone(Step step) {
        return switch (step) {
            case OPEN -> "done";
            case WARN -> "info";
            case LENGTHEN, PAUSE -> "warning";
        };
    }
}
