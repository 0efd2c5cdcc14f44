package dev.matazu.kitchen.plan;

import dev.matazu.kitchen.plan.schedule.Job;
import dev.matazu.kitchen.plan.schedule.Kitchen;
import dev.matazu.kitchen.plan.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How the work of a plan lies, and whether something more fits beside it. Laid once for all that is asked of it, and only
 * where that matters. Not for several threads.
 */
final class Beside {

    /** One of the two ways to lay it: what was planned is kept, or not. */
    private final class Way {
        private final Function<Kitchen, Schedule> lay;
        private Schedule without;

        private Way(Function<Kitchen, Schedule> lay) {
            this.lay = lay;
        }

        private Schedule without() {
            if (without == null) {
                without = lay.apply(new Kitchen(plan.now(), plan.stations(), jobs));
            }
            return without;
        }

        private Optional<Instant> begin(Job asked, Instant latest) {
            Schedule with = without().with(asked);
            return isReady(with, asked.id(), latest) && isNobodyLater(with)
                    ? Optional.of(with.beginAt(asked.id()).orElse(plan.now()))
                    : Optional.empty();
        }
    }

    private final Plan plan;
    private final PlanRules rules;
    private final List<Job> jobs;
    private final Way kept = new Way(Schedule::keeping);
    private final Way anew = new Way(Schedule::of);
    private Schedule schedule;
    private Beside paid;

    Beside(Plan plan, PlanRules rules) {
        this.plan = plan;
        this.rules = rules;
        this.jobs = plan.claims().stream().map(claim -> job(claim, rules)).toList();
    }

    static Job job(Claim claim, PlanRules rules) {
        Instant aim = claim.promise().from().plus(rules.margin());
        Instant notBefore = claim.promise().from().minus(rules.lead());
        boolean first = rules.goesFirst(claim);
        return claim.isThere()
                ? new Job(claim.id(), aim, Instant.EPOCH, Instant.EPOCH, List.copyOf(claim.pieces()), first)
                : new Job(claim.id(), aim, aim, notBefore, List.copyOf(claim.pieces()), first);
    }

    Plan plan() {
        return plan;
    }

    /** As if nobody who is paying just now did so; the same where nobody is. */
    Beside paid() {
        if (paid == null) {
            paid = plan.claims().stream().allMatch(Claim::isPaid) ? this : new Beside(plan.paid(), rules);
        }
        return paid;
    }

    /**
     * Laid anew, so that time that was won is used; but where the last schedule lets guests wait less beyond what they were
     * promised, it stays with that one, unless somebody was overtaken often enough.
     */
    Schedule schedule() {
        if (schedule == null) {
            boolean stays = jobs.stream().noneMatch(Job::isFirst) && late(anew.without()) > late(kept.without());
            schedule = (stays ? kept : anew).without();
        }
        return schedule;
    }

    /** When it is begun, if it is ready by then, and nobody later than promised, or than they were without it. */
    Optional<Instant> begin(Job asked, Instant latest) {
        return Stream.of(kept, anew)
                .flatMap(way -> way.begin(asked, latest).stream())
                .findFirst();
    }

    private boolean isNobodyLater(Schedule after) {
        return plan.claims().stream()
                .allMatch(claim -> isReady(after, claim.id(), claim.promise().to())
                        || schedule()
                                .readyAt(claim.id())
                                .map(before -> isReady(after, claim.id(), before))
                                .orElse(true));
    }

    /** How long all wait together beyond their ranges; milliseconds. */
    private long late(Schedule one) {
        return plan.claims().stream()
                .mapToLong(claim -> one.readyAt(claim.id())
                        .map(ready ->
                                Duration.between(claim.promise().to(), ready).toMillis())
                        .orElse(0L))
                .filter(late -> late > 0)
                .sum();
    }

    private static boolean isReady(Schedule schedule, UUID job, Instant latest) {
        return schedule.readyAt(job).filter(ready -> !ready.isAfter(latest)).isPresent();
    }
}
