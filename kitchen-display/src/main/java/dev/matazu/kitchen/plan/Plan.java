package dev.matazu.kitchen.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A kitchen at one moment: parallel places per station, and what is claimed of them. Capacity is counted by processor
 * demand: in every window, whatever must both begin and end inside it may need no more than places times its length.
 */
public record Plan(Instant now, Map<StationCode, Integer> places, List<Claim> claims) {

    /** From the first moment at which work may be begun to the one at which it is due. */
    public record Window(Instant start, Instant end) {}

    private record Demand(Instant start, Instant end, long nanos) {}

    public Plan {
        places = Map.copyOf(places);
        claims = List.copyOf(claims);
    }

    /**
     * Whether this load in this window leaves every window that holds it within its capacity, so that every promise
     * begins in time. A window that is over its capacity already gets no more work: a late kitchen serves those who
     * wait before it serves the new one. A station that has no place, or is unknown, fits nothing.
     */
    public boolean fits(Load load, Window window) {
        return fits(load, window, claim -> claim.promise().from());
    }

    /** The same when every open promise may use its range up to its end. */
    public boolean fitsWithinRanges(Load load, Window window) {
        return fits(load, window, claim -> claim.promise().to());
    }

    private boolean fits(Load load, Window window, Function<Claim, Instant> due) {
        return load.perStation().entrySet().stream()
                .allMatch(asked -> fits(asked.getKey(), asked.getValue(), window, due));
    }

    private boolean fits(StationCode station, Duration work, Window window, Function<Claim, Instant> due) {
        int hands = places.getOrDefault(station, 0);
        if (hands == 0 || work.isZero()) {
            return hands > 0;
        }
        List<Demand> byEnd = demands(station, due);
        byEnd.add(new Demand(window.start(), window.end(), work.toNanos()));
        byEnd.sort(Comparator.comparing(Demand::end));
        return byEnd.stream()
                .map(Demand::start)
                .filter(start -> !start.isAfter(window.start()))
                .distinct()
                .allMatch(start -> withinCapacity(byEnd, start, window.end(), hands));
    }

    /** What lies in the past is to be done from now on, and what is overdue is due now. */
    private List<Demand> demands(StationCode station, Function<Claim, Instant> due) {
        List<Demand> demands = new ArrayList<>();
        for (Claim claim : claims) {
            Duration open = claim.open().getOrDefault(station, Duration.ZERO);
            if (!open.isZero()) {
                demands.add(new Demand(notPast(claim.release()), notPast(due.apply(claim)), open.toNanos()));
            }
        }
        return demands;
    }

    private Instant notPast(Instant time) {
        return time.isBefore(now) ? now : time;
    }

    /** Checks the windows from this start to each end from {@code firstEnd} on; only there can a demand be exceeded. */
    private static boolean withinCapacity(List<Demand> byEnd, Instant start, Instant firstEnd, int hands) {
        long needed = 0;
        for (Demand demand : byEnd) {
            if (demand.start().isBefore(start)) {
                continue;
            }
            needed += demand.nanos();
            boolean checked = !demand.end().isBefore(firstEnd);
            if (checked
                    && needed > hands * Duration.between(start, demand.end()).toNanos()) {
                return false;
            }
        }
        return true;
    }
}
