package dev.matazu.bench.kitchen;

import dev.matazu.bench.kitchen.Order.Piece;
import dev.matazu.bench.kitchen.Order.Range;
import dev.matazu.kitchen.plan.Claim;
import dev.matazu.kitchen.plan.Placing;
import dev.matazu.kitchen.plan.Plan;
import dev.matazu.kitchen.plan.PlanRules;
import dev.matazu.kitchen.plan.Planner;
import dev.matazu.kitchen.plan.Promise;
import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.kitchen.plan.Work;
import dev.matazu.kitchen.plan.learn.Estimate;
import dev.matazu.kitchen.plan.learn.Estimate.Memory;
import dev.matazu.kitchen.plan.learn.LearnRules;
import dev.matazu.kitchen.plan.schedule.Piece.Begun;
import dev.matazu.kitchen.plan.schedule.Piece.Waiting;
import dev.matazu.kitchen.plan.schedule.Staffing;
import dev.matazu.kitchen.plan.schedule.Start;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The product's own planner. With foresight it knows what each piece will take: the bound of what planning can reach. */
final class Planned implements Policy {

    /** The service's defaults, but for the horizon: nobody waits so long at lunch. */
    private static final PlanRules RULES = PlanRules.usual().withHorizon(Duration.ofMinutes(40));
    /** Hands that wait for a time do not look at the clock more often. */
    private static final long GLANCE = 1_000;

    private final Planner planner = new Planner(RULES);
    private final Day day;
    private final boolean foresees;
    private final Map<UUID, Order> open = new LinkedHashMap<>();
    private final Map<UUID, Promise> promises = new HashMap<>();
    private final Map<StationCode, Long> closed = new HashMap<>();
    private final Map<StationCode, Estimate> paces = new HashMap<>();
    private List<Start> starts = List.of();
    private long plannedAt = -1;

    Planned(Day day, boolean foresees) {
        this.day = day;
        this.foresees = foresees;
    }

    @Override
    public Optional<Range> promise(Order order, long now) {
        List<Work> work = order.pieces.stream()
                .map(piece -> new Work(piece.station, Duration.ofMillis(expected(piece, now))))
                .toList();
        Plan plan = plan(now);
        Optional<Placing> placing = order.slot.isPresent()
                ? planner.at(plan, work, Instant.ofEpochMilli(order.slot.get()))
                : planner.asSoonAsPossible(plan, work, Instant.MAX);
        return placing.map(Placing::promise).map(promise -> {
            UUID id = id(order);
            open.put(id, order);
            promises.put(id, promise);
            plannedAt = -1;
            return new Range(promise.from().toEpochMilli(), promise.to().toEpochMilli());
        });
    }

    @Override
    public Optional<Piece> next(StationCode station, long now) {
        if (plannedAt != now) {
            starts = planner.schedule(plan(now)).starts();
            starts.forEach(start -> open.get(start.job()).pieces.get(start.piece()).planned =
                    start.at().toEpochMilli());
            plannedAt = now;
        }
        for (Start start : starts) {
            if (start.at().toEpochMilli() > now) {
                return Optional.empty();
            }
            Piece piece = open.get(start.job()).pieces.get(start.piece());
            if (piece.station.equals(station) && piece.begun < 0) {
                return Optional.of(piece);
            }
        }
        return Optional.empty();
    }

    @Override
    public long askAgain(long now) {
        return starts.stream()
                .mapToLong(start -> start.at().toEpochMilli())
                .filter(at -> at > now)
                .map(at -> Math.max(at, now + GLANCE))
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    @Override
    public void bumped(Piece piece, long now) {
        plannedAt = -1;
        learn(piece, now);
        if (piece.order.isBumped()) {
            open.remove(id(piece.order));
        }
    }

    @Override
    public void closed(StationCode station, long until) {
        plannedAt = -1;
        closed.put(station, until);
    }

    private Plan plan(long now) {
        Map<StationCode, Staffing> stations = new HashMap<>();
        day.places().forEach((station, places) -> stations.put(station, staffing(station, places, now)));
        return new Plan(
                Instant.ofEpochMilli(now),
                stations,
                open.entrySet().stream()
                        .map(order -> claim(order.getKey(), order.getValue(), now))
                        .toList());
    }

    private Staffing staffing(StationCode station, int places, long now) {
        long until = closed.getOrDefault(station, 0L);
        return until > now ? Staffing.of(0).andFrom(Instant.ofEpochMilli(until), places) : Staffing.of(places);
    }

    private Claim claim(UUID id, Order order, long now) {
        return new Claim(
                id,
                0,
                promises.get(id),
                false,
                0,
                true,
                order.walksIn,
                false,
                order.pieces.stream().map(piece -> asSeen(piece, now)).toList());
    }

    private dev.matazu.kitchen.plan.schedule.Piece asSeen(Piece piece, long now) {
        if (piece.begun < 0) {
            Waiting waiting = Waiting.of(piece.station, Duration.ofMillis(expected(piece, now)));
            return piece.planned < 0 ? waiting : waiting.planned(Instant.ofEpochMilli(piece.planned));
        }
        // hands that are free are seen to be free, tapped or not
        long until = piece.done >= 0 ? now : piece.begun + expected(piece, now);
        return Begun.of(piece.station, Instant.ofEpochMilli(Math.max(now, until)));
    }

    private long expected(Piece piece, long now) {
        return foresees
                ? Math.round(piece.actual * day.slowness().at(piece.station, now))
                : Math.round(piece.configured * pace(piece.station, now));
    }

    private double pace(StationCode station, long now) {
        return paces.getOrDefault(station, Estimate.NONE)
                .ratio(Memory.TODAY, Instant.ofEpochMilli(now), LearnRules.usual());
    }

    private void learn(Piece piece, long now) {
        double observed = (now - piece.begun) / (double) piece.configured;
        if (observed > 0.3 && observed < 2.5 && Boolean.parseBoolean(System.getProperty("learn", "true"))) {
            paces.compute(
                    piece.station,
                    (station, before) -> (before == null ? Estimate.NONE : before)
                            .after(observed, Memory.TODAY, Instant.ofEpochMilli(now)));
        }
    }

    private static UUID id(Order order) {
        return new UUID(1, order.number);
    }
}
