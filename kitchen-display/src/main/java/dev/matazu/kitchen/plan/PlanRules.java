package dev.matazu.kitchen.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a house decides about its promises.
 *
 * @param horizon a kitchen that needs longer than this is full
 * @param range how long a promise is
 * @param pull how far before the time that the schedule finds a range begins: work may be pulled forward that far
 * @param margin how long after a range's beginning the kitchen aims, lest half of what is on time be too early
 * @param lead how long before a range's beginning something may be done at most, where many are due at once
 * @param patience how much later than its range something must become before its guest is told
 * @param mostOvertaken so many that were promised later may be done before somebody whose time has come
 */
public record PlanRules(
        Duration horizon,
        Duration range,
        Duration pull,
        Duration margin,
        Duration lead,
        Duration patience,
        int mostOvertaken) {

    /** As the service has them where nobody says otherwise. */
    public static PlanRules usual() {
        return new PlanRules(
                Duration.ofHours(3),
                Duration.ofMinutes(5),
                Duration.ofMinutes(2),
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                Duration.ofMinutes(1),
                3);
    }

    public PlanRules withHorizon(Duration other) {
        return new PlanRules(other, range, pull, margin, lead, patience, mostOvertaken);
    }

    public PlanRules withRange(Duration other) {
        return new PlanRules(horizon, other, pull, margin, lead, patience, mostOvertaken);
    }

    /** Whether enough of those that were promised later have overtaken it. */
    boolean goesFirst(Claim claim) {
        return claim.overtaken() >= mostOvertaken;
    }

    /** For what the schedule could have done at {@code soonest} and takes at least so long. In whole minutes. */
    Promise promise(Instant now, Duration longest, Instant soonest) {
        Instant atOnce = now.plus(longest);
        Instant pulled = soonest.minus(pull);
        return from(Minutes.roundUp(pulled.isAfter(atOnce) ? pulled : atOnce));
    }

    /**
     * The range in place of one that cannot be kept. Never an earlier one, and not for a trifle: whoever was told once
     * is told again only when it becomes later by a whole range.
     */
    Optional<Promise> moved(Promise shown, boolean again, Instant ready) {
        Duration missed = Duration.between(shown.to(), ready);
        return missed.compareTo(again ? range : patience) > 0
                ? Optional.of(from(Minutes.roundUp(ready.minus(pull))))
                : Optional.empty();
    }

    Promise from(Instant minute) {
        return new Promise(minute, minute.plus(range));
    }
}
