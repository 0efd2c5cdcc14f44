package dev.matazu.kitchen.feed;

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
     * @param printers those that tickets and labels come out of; none where it has none
     */
    record Now(Stop stop, int lastStop, Busy load, List<Prints> printers) {}

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
    private final Printers printers;
    private final Clock clock;

    HowItRuns(Stops stops, Loads loads, Printers printers, Clock clock) {
        this.stops = stops;
        this.loads = loads;
        this.printers = printers;
        this.clock = clock;
    }

    @Transactional
    Now now(StoreId store) {
        return new Now(
                stops.now(store).orElse(null),
                stops.last(store),
                busy(loads.of(store), clock.instant()),
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
