package dev.matazu.kitchen.feed;

import dev.matazu.kitchen.plan.Ages;
import dev.matazu.kitchen.plan.Kitchens;
import dev.matazu.kitchen.plan.Load;
import dev.matazu.kitchen.plan.Loads;
import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.kitchen.plan.Step;
import dev.matazu.kitchen.plan.Stop;
import dev.matazu.kitchen.plan.Stops;
import dev.matazu.kitchen.print.Printers;
import dev.matazu.kitchen.print.Trouble;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** How a kitchen runs, as its screens show it. */
@ApplicationScoped
class HowItRuns {

    /**
     * @param stop null while it runs
     * @param lastStop the number of its latest stop, 0 where there never was one
     * @param ages in seconds
     * @param printers those that tickets and labels come out of; none where it has none
     */
    record Now(Stop stop, int lastStop, Busy load, Shown ages, List<Prints> printers) {}

    /** From which age on an order is shown as slow, late, or waiting for nobody. */
    record Shown(long warnAfterSeconds, long lateAfterSeconds, long uncollectedAfterSeconds) {

        static Shown of(Ages ages) {
            return new Shown(
                    ages.warnAfter().toSeconds(),
                    ages.lateAfter().toSeconds(),
                    ages.uncollectedAfter().toSeconds());
        }
    }

    /** @param trouble why it does not print, and since when; null while it does */
    record Prints(String name, Trouble trouble, Instant since) {}

    /**
     * How much there is to do.
     *
     * @param step what it does about it by itself
     * @param inForce what holds, with what a manager set
     */
    record Busy(
            Step step, Step inForce, long waitMinutes, StationCode station, Instant opensAt, Load.Override override) {}

    private final Stops stops;
    private final Loads loads;
    private final Kitchens kitchens;
    private final Printers printers;
    private final Clock clock;

    HowItRuns(Stops stops, Loads loads, Kitchens kitchens, Printers printers, Clock clock) {
        this.stops = stops;
        this.loads = loads;
        this.kitchens = kitchens;
        this.printers = printers;
        this.clock = clock;
    }

    @Transactional
    Now now(StoreId store) {
        return new Now(
                stops.now(store).orElse(null),
                stops.last(store),
                busy(loads.of(store), clock.instant()),
                Shown.of(kitchens.ages(store)),
                printers.conditions(store).stream()
                        .map(one -> new Prints(one.printer().setup().name(), one.trouble(), one.troubleSince()))
                        .toList());
    }

    private static Busy busy(Load load, Instant now) {
        return new Busy(
                load.step(),
                load.inForce(now),
                load.quoted().toMinutes(),
                load.station(),
                load.opens(now),
                load.override());
    }
}
