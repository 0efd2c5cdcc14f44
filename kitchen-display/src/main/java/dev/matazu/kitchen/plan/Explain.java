package dev.matazu.kitchen.plan;

import dev.matazu.kitchen.plan.Why.Cause;
import dev.matazu.kitchen.plan.Why.Kind;
import dev.matazu.kitchen.plan.schedule.Kitchen;
import dev.matazu.kitchen.plan.schedule.Piece;
import dev.matazu.kitchen.plan.schedule.Schedule;
import dev.matazu.kitchen.plan.schedule.Start;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tells from a plan, and how its work lies, what a time hangs on: which station, and who comes first there. */
final class Explain {

    /** The end that pieces share is looked for in steps; what is sooner than this is no delay. */
    private static final Duration NOTHING = Duration.ofSeconds(10);

    private final Plan plan;
    private final Schedule schedule;
    /** The same kitchen with nothing to make. */
    private final Schedule empty;

    Explain(Plan plan, Schedule schedule) {
        this.plan = plan;
        this.schedule = schedule;
        this.empty = Schedule.of(new Kitchen(plan.now(), plan.stations(), List.of()));
    }

    /** Of work that is asked for: of the station that would be done with it last, if it need wait for no other. */
    Cause soonest(List<Work> work) {
        List<Work> steps = Work.steps(work);
        return steps.stream()
                .map(Work::station)
                .distinct()
                .map(station -> at(station, atThat(station, steps)))
                .max(Comparator.comparing(Explain::readyOrNever).thenComparing(Cause::longestSeconds))
                .orElse(new Cause(Kind.LENGTH, null, 0, null, plan.now(), List.of()));
    }

    /** Of a claim that is late: of the piece that is done last. */
    Cause delay(Claim claim) {
        Optional<Start> last = schedule.starts().stream()
                .filter(start -> start.job().equals(claim.id()))
                .max(Comparator.comparing(Start::until));
        Instant ready = schedule.readyAt(claim.id()).orElse(null);
        if (last.isEmpty() || last.get().until().isBefore(ready)) {
            return new Cause(Kind.SLOW, inHand(claim), 0, null, ready, List.of());
        }
        StationCode station = claim.pieces().get(last.get().piece()).station();
        long seconds = Duration.between(last.get().at(), last.get().until()).toSeconds();
        List<UUID> before = before(station, last.get().at(), claim.id());
        return new Cause(
                isClosed(station) ? Kind.CLOSED : Kind.TAKEN,
                station,
                seconds,
                last.get().at(),
                ready,
                before);
    }

    private Cause at(StationCode station, List<Work> work) {
        long longest = Planner.longest(work).toSeconds();
        List<Piece.Waiting> pieces = Planner.waiting(work);
        Optional<Instant> ready = schedule.soonest(pieces);
        Optional<Instant> alone = empty.soonest(pieces);
        if (ready.isEmpty() || alone.isEmpty()) {
            return new Cause(Kind.CLOSED, station, longest, null, null, List.of());
        }
        Duration delay = Duration.between(alone.get(), ready.get());
        if (delay.compareTo(NOTHING) > 0) {
            Instant until = plan.now().plus(delay);
            List<UUID> before = before(station, ready.get().minusSeconds(longest), null);
            return new Cause(Kind.TAKEN, station, longest, until, ready.get(), before);
        }
        if (isClosed(station)) {
            Instant opens = alone.get().minusSeconds(longest);
            return new Cause(Kind.CLOSED, station, longest, opens, ready.get(), List.of());
        }
        boolean many = alone.get().isAfter(plan.now().plusSeconds(longest).plus(NOTHING));
        return new Cause(many ? Kind.PLACES : Kind.LENGTH, station, longest, null, ready.get(), List.of());
    }

    /** Who has something in hand there, or begins something before that time. */
    private List<UUID> before(StationCode station, Instant time, UUID except) {
        Map<UUID, Claim> claims = new HashMap<>();
        plan.claims().forEach(claim -> claims.put(claim.id(), claim));
        Predicate<Piece> here = piece -> piece.station().equals(station);
        Stream<UUID> begun = plan.claims().stream()
                .filter(claim -> claim.pieces().stream().anyMatch(here.and(Piece.Begun.class::isInstance)))
                .map(Claim::id);
        Stream<UUID> waiting = schedule.starts().stream()
                .filter(start -> start.at().isBefore(time))
                .filter(start -> here.test(claims.get(start.job()).pieces().get(start.piece())))
                .map(Start::job);
        return Stream.concat(begun, waiting)
                .distinct()
                .filter(id -> !id.equals(except))
                .toList();
    }

    private boolean isClosed(StationCode station) {
        return plan.stations().get(station).places() == 0;
    }

    private static StationCode inHand(Claim claim) {
        return claim.pieces().stream()
                .filter(Piece.Begun.class::isInstance)
                .map(Piece.Begun.class::cast)
                .max(Comparator.comparing(Piece.Begun::until))
                .map(Piece::station)
                .orElse(null);
    }

    private static List<Work> atThat(StationCode station, List<Work> steps) {
        return steps.stream()
                .filter(one -> one.station().equals(station))
                .map(one -> new Work(station, one.makeTime(), one.item()))
                .toList();
    }

    private static Instant readyOrNever(Cause cause) {
        return cause.ready() == null ? Instant.MAX : cause.ready();
    }
}
