package dev.matazu.kitchen.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides what a kitchen can promise: a plan and a load in, a placing or none out. Plain Java and without state, so
 * that the simulator runs what the service runs.
 */
public record Planner(PlanRules rules) {

    /** The first minute at which this load can be ready, if there is one up to the horizon and to {@code last}. */
    public Optional<Placing> asSoonAsPossible(Plan plan, Load load, Instant last) {
        Instant horizon = plan.now().plus(rules.horizon());
        return Minutes.between(plan.now().plus(load.longest()), earlier(horizon, last))
                .map(due -> new Plan.Window(plan.now(), due))
                .filter(window -> plan.fits(load, window))
                .findFirst()
                .map(this::placing);
    }

    /** Ready from this time on, rounded up to a minute. Made shortly before it, not as soon as it is ordered. */
    public Optional<Placing> at(Plan plan, Load load, Instant from) {
        Instant due = Minutes.roundUp(from);
        Duration lead = longer(rules.lead(), load.longest());
        Plan.Window window = new Plan.Window(later(plan.now(), due.minus(lead)), due);
        boolean tooSoon = due.isBefore(plan.now().plus(load.longest()));
        return tooSoon || !plan.fits(load, window) ? Optional.empty() : Optional.of(placing(window));
    }

    /** The slots of the grid from {@code first} to {@code last} that this load fits into. */
    public Stream<Placing> slots(Plan plan, Load load, SlotGrid grid, Instant first, Instant last) {
        return Stream.iterate(grid.atOrAfter(first), slot -> !slot.isAfter(last), grid::after)
                .flatMap(slot -> at(plan, load, slot).stream());
    }

    /** The first free slot after a time for which there was no place, within the horizon and up to {@code last}. */
    public Optional<Placing> nextFree(Plan plan, Load load, SlotGrid grid, Instant after, Instant last) {
        Instant horizon = later(plan.now(), after).plus(rules.horizon());
        Instant first = later(plan.now(), after.plusNanos(1));
        return slots(plan, load, grid, first, earlier(horizon, last)).findFirst();
    }

    /** Whether a promise given earlier can still be kept beside all others, each within its range. */
    public boolean keeps(Plan others, Load load, Placing placing) {
        Instant start = later(others.now(), placing.release());
        Instant end = placing.promise().to();
        return !end.isBefore(start.plus(load.longest())) && others.fitsWithinRanges(load, new Plan.Window(start, end));
    }

    /** The next promise after one that cannot be kept, never earlier than that one. */
    public Optional<Placing> instead(Plan others, Load load, Placing placing, Instant last) {
        if (!placing.release().isAfter(others.now())) {
            return asSoonAsPossible(others, load, last);
        }
        Instant from = placing.promise().from();
        return Minutes.between(from, earlier(from.plus(rules.horizon()), last))
                .flatMap(due -> at(others, load, due).stream())
                .findFirst();
    }

    private Placing placing(Plan.Window window) {
        return new Placing(window.start(), rules.promise(window));
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }
}
