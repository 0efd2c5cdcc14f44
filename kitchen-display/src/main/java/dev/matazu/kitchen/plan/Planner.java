package dev.matazu.kitchen.plan;

import dev.matazu.kitchen.plan.schedule.Piece;
import dev.matazu.kitchen.plan.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Decides what a kitchen can promise: a plan and work in, a placing or none out. What is promised can be laid out piece
 * by piece so that it is kept, and every promise that was given before with it. Plain Java and without state, so that
 * the simulator runs what the service runs.
 */
public record Planner(PlanRules rules) {

    /** What is asked for has no name yet. */
    private static final UUID ASKED = new UUID(0, 0);

    /** Nobody waits in a shop until the next one. */
    private static final Duration WORKING_DAY = Duration.ofHours(12);

    /** A placing, and why it is not sooner. */
    public record Offer(Placing placing, Why why) {}

    /** The first minute at which this can be ready, if there is one up to the horizon and to {@code last}. */
    public Optional<Placing> asSoonAsPossible(Plan plan, List<Work> work, Instant last) {
        return soonest(new Beside(plan, rules), plan.expected(work), plan.now(), earlier(horizon(plan), last));
    }

    /** The same, with its reasons. */
    public Optional<Offer> offer(Plan plan, List<Work> work, Instant last) {
        Beside given = new Beside(plan, rules);
        List<Work> expected = plan.expected(work);
        return soonest(given, expected, plan.now(), earlier(horizon(plan), last))
                .map(placing -> new Offer(placing, why(given, expected, placing.promise())));
    }

    /** The same for somebody who will not go away: a full kitchen only makes it later. Empty where nobody works. */
    public Optional<Offer> sometime(Plan plan, List<Work> work) {
        Optional<Offer> soon = offer(plan, work, Instant.MAX);
        return soon.isPresent() || isClosed(plan, work)
                ? soon
                : new Planner(rules.withHorizon(WORKING_DAY)).offer(plan, work, Instant.MAX);
    }

    private static boolean isClosed(Plan plan, List<Work> work) {
        return Work.steps(work).stream()
                .map(one -> plan.stations().get(one.station()))
                .anyMatch(staffing -> staffing == null || staffing.places() == 0);
    }

    /** Ready from this time on, rounded up to a minute. Made shortly before it, not as soon as it is ordered. */
    public Optional<Placing> at(Plan plan, List<Work> work, Instant from) {
        return at(new Beside(plan, rules), plan.expected(work), from);
    }

    /** Ready from the first minute on, not before this one, for which it can be promised. */
    Optional<Placing> atOrAfter(Plan others, List<Work> work, Instant from, Instant last) {
        Beside given = new Beside(others, rules);
        return Minutes.between(from, earlier(from.plus(rules.horizon()), last))
                .flatMap(due -> at(given, work, due).stream())
                .findFirst();
    }

    /** The slots of the grid from {@code first} to {@code last} that this fits into. */
    public Stream<Placing> slots(Plan plan, List<Work> work, SlotGrid grid, Instant first, Instant last) {
        Beside given = new Beside(plan, rules);
        List<Work> expected = plan.expected(work);
        return Stream.iterate(grid.atOrAfter(first), slot -> !slot.isAfter(last), grid::after)
                .flatMap(slot -> at(given, expected, slot).stream());
    }

    /** The first free slot after a time for which there was no place, within the horizon and up to {@code last}. */
    public Optional<Placing> nextFree(Plan plan, List<Work> work, SlotGrid grid, Instant after, Instant last) {
        Instant horizon = later(plan.now(), after).plus(rules.horizon());
        Instant first = later(plan.now(), after.plusNanos(1));
        return slots(plan, work, grid, first, earlier(horizon, last)).findFirst();
    }

    /**
     * Whether a promise given earlier can still be kept beside all others, each within its range, whether those who are
     * paying do so or not.
     */
    public boolean keeps(Plan others, List<Work> work, Placing placing) {
        return kept(others, others.expected(work), placing.promise()).isPresent();
    }

    /** When it is begun, if the promise can be kept with it. */
    private Optional<Instant> kept(Plan others, List<Work> work, Promise promise) {
        boolean inTime = !others.now().plus(longest(work)).isAfter(promise.to());
        return inTime ? keepsEitherWay(new Beside(others, rules), waiting(work), promise) : Optional.empty();
    }

    /** The next promise after one that cannot be kept, never earlier than that one. */
    public Optional<Placing> instead(Plan others, List<Work> work, Placing placing, Instant last) {
        if (!placing.release().isAfter(others.now())) {
            Instant from = placing.promise().from();
            return soonest(new Beside(others, rules), others.expected(work), from, earlier(horizon(others), last));
        }
        Beside given = new Beside(others, rules);
        List<Work> expected = others.expected(work);
        Instant from = placing.promise().from();
        return Minutes.between(from, earlier(from.plus(rules.horizon()), last))
                .flatMap(due -> at(given, expected, due).stream())
                .findFirst();
    }

    /** Other work at the promise that was given, if it can be kept with it. Making may begin sooner, not later. */
    public Optional<Placing> changed(Plan others, List<Work> work, Placing given) {
        return kept(others, others.expected(work), given.promise())
                .map(begin -> new Placing(earlier(begin, given.release()), given.promise()));
    }

    /**
     * Who makes what and when of all that is paid. Laid anew, so that time that was won is used; but where the last
     * schedule lets guests wait less beyond what they were promised, it stays with that one, unless somebody was overtaken
     * often enough.
     */
    public Schedule schedule(Plan plan) {
        return new Beside(plan.paid(), rules).schedule();
    }

    /** The same with what is held for those who are paying. */
    Schedule withHeld(Plan plan) {
        return new Beside(plan, rules).schedule();
    }

    /** Why this work is promised this time and not sooner. */
    public Why why(Plan plan, List<Work> work, Promise promise) {
        return why(new Beside(plan, rules), plan.expected(work), promise);
    }

    private Why why(Beside given, List<Work> work, Promise promise) {
        Plan plan = given.plan();
        Why.Cause cause = new Explain(plan, given.schedule()).soonest(work);
        boolean wasFirst = cause.ready() == null
                || !promise.from()
                        .isAfter(rules.promise(plan.now(), longest(work), cause.ready())
                                .from());
        return new Why(plan.now(), false, wasFirst ? cause : cause.as(Why.Kind.PROMISES));
    }

    /** Why a claim is as late as it is in this schedule of the plan. */
    Why.Cause delay(Plan plan, Schedule schedule, Claim claim) {
        return new Explain(plan, schedule).delay(claim);
    }

    private Instant horizon(Plan plan) {
        return plan.now().plus(rules.horizon());
    }

    private Optional<Placing> soonest(Beside given, List<Work> work, Instant notBefore, Instant end) {
        Instant now = given.plan().now();
        List<Piece.Waiting> pieces = waiting(work);
        return given.schedule().soonest(pieces).flatMap(soonest -> {
            Promise first = rules.promise(now, longest(work), soonest);
            return Minutes.between(later(first.from(), notBefore), end)
                    .map(rules::from)
                    .filter(promise -> keepsEitherWay(given, pieces, promise).isPresent())
                    .findFirst()
                    .map(promise -> new Placing(now, promise));
        });
    }

    private Optional<Placing> at(Beside given, List<Work> work, Instant from) {
        Instant due = Minutes.roundUp(from);
        Duration longest = longest(work);
        Promise promise = rules.from(due);
        if (due.isBefore(given.plan().now().plus(longest))) {
            return Optional.empty();
        }
        return keepsEitherWay(given, waiting(work), promise).map(begin -> new Placing(begin, promise));
    }

    private Optional<Instant> keeps(Beside given, List<Piece.Waiting> pieces, Promise promise) {
        return given.begin(Beside.job(Claim.asked(ASKED, promise, pieces), rules), promise.to());
    }

    /** When it is begun, if it fits beside what is paid and held, and also if nobody who is paying just now does so. */
    private Optional<Instant> keepsEitherWay(Beside given, List<Piece.Waiting> pieces, Promise promise) {
        Optional<Instant> begin = keeps(given, pieces, promise);
        if (begin.isEmpty() || given.paid() == given) {
            return begin;
        }
        return keeps(given.paid(), pieces, promise).map(alone -> earlier(alone, begin.get()));
    }

    static List<Piece.Waiting> waiting(List<Work> work) {
        return Work.steps(work).stream()
                .map(one -> new Piece.Waiting(one.station(), one.makeTime(), one.after() != null, one.item(), null))
                .toList();
    }

    static Duration longest(List<Work> work) {
        return work.stream().map(Work::total).reduce(Duration.ZERO, (a, b) -> a.compareTo(b) > 0 ? a : b);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
