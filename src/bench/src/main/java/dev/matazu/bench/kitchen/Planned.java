package dev.matazu.bench.kitchen;

import dev.matazu.bench.kitchen.Order.Piece;
import dev.matazu.bench.kitchen.Order.Range;
import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.kitchen.plan.schedule.Job;
import dev.matazu.kitchen.plan.schedule.Kitchen;
import dev.matazu.kitchen.plan.schedule.Piece.Begun;
import dev.matazu.kitchen.plan.schedule.Piece.Waiting;
import dev.matazu.kitchen.plan.schedule.Schedule;
import dev.matazu.kitchen.plan.schedule.Staffing;
import dev.matazu.kitchen.plan.schedule.Start;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The product's own schedule. With foresight it knows what each piece will take: the bound of what planning can reach. */
final class Planned implements Policy {

    private static final long RANGE = Duration.ofMinutes(5).toMillis();
    /** The range begins before the planned time by so much: the schedule may pull work forward that far. */
    private static final long EARLIER = Duration.ofSeconds(90).toMillis();
    /** Aimed at so much after the range begins, lest half of what is on time be too early. */
    private static final long MARGIN = Duration.ofSeconds(30).toMillis();
    /** Nobody waits longer for an order as soon as possible. */
    private static final long HORIZON = Duration.ofMinutes(40).toMillis();
    /** Hands that wait for a time do not look at the clock more often. */
    private static final long GLANCE = 1_000;

    private final Day day;
    private final boolean foresees;
    private final Map<UUID, Order> open = new LinkedHashMap<>();
    private final Map<StationCode, Long> closed = new HashMap<>();
    private Schedule schedule;
    private List<Start> starts = List.of();
    private long plannedAt = -1;
    private long nanos;
    private long plans;

    Planned(Day day, boolean foresees) {
        this.day = day;
        this.foresees = foresees;
    }

    @Override
    public Optional<Range> promise(Order order, long now) {
        plan(now);
        long before = System.nanoTime();
        List<Waiting> pieces =
                order.pieces.stream().map(piece -> waiting(piece, now)).toList();
        long wanted = order.slot.map(slot -> slot + MARGIN).orElse(0L);
        Optional<Long> ready =
                schedule.aimingAt(Instant.ofEpochMilli(wanted), pieces).map(Instant::toEpochMilli);
        nanos += System.nanoTime() - before;
        boolean isTooLong = !order.walksIn && order.slot.isEmpty();
        return ready.filter(at -> !isTooLong || at - now <= HORIZON).map(at -> {
            open.put(new UUID(0, order.number), order);
            plannedAt = -1;
            long from = Math.max(now, order.slot.isPresent() ? at - MARGIN : at - EARLIER);
            return new Range(from, from + RANGE);
        });
    }

    @Override
    public Optional<Piece> next(StationCode station, long now) {
        plan(now);
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
        return starts.stream().mapToLong(start -> start.at().toEpochMilli()).filter(at -> at > now).findFirst().stream()
                .map(at -> Math.max(at, now + GLANCE))
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    @Override
    public void bumped(Piece piece, long now) {
        plannedAt = -1;
        if (piece.order.isBumped()) {
            open.remove(new UUID(0, piece.order.number));
        }
    }

    @Override
    public void closed(StationCode station, long until) {
        plannedAt = -1;
        closed.put(station, until);
    }

    Duration perPlan() {
        return Duration.ofNanos(plans == 0 ? 0 : nanos / plans);
    }

    private void plan(long now) {
        if (plannedAt == now) {
            return;
        }
        long before = System.nanoTime();
        Map<StationCode, Staffing> stations = new HashMap<>();
        day.places().forEach((station, places) -> stations.put(station, staffing(station, places, now)));
        List<Job> jobs = new ArrayList<>();
        open.forEach((id, order) -> jobs.add(job(id, order, now)));
        schedule = Schedule.of(new Kitchen(Instant.ofEpochMilli(now), stations, jobs));
        starts = schedule.starts();
        plannedAt = now;
        nanos += System.nanoTime() - before;
        plans++;
    }

    private Staffing staffing(StationCode station, int places, long now) {
        long until = closed.getOrDefault(station, 0L);
        return until > now ? Staffing.of(0).andFrom(Instant.ofEpochMilli(until), places) : Staffing.of(places);
    }

    private Job job(UUID id, Order order, long now) {
        Instant due = Instant.ofEpochMilli(aim(order));
        return new Job(id, due, order.walksIn ? Instant.EPOCH : due, pieces(order, now));
    }

    private static long aim(Order order) {
        return order.shown.orElseThrow().from() + MARGIN;
    }

    private List<dev.matazu.kitchen.plan.schedule.Piece> pieces(Order order, long now) {
        return order.pieces.stream().map(piece -> asSeen(piece, now)).toList();
    }

    private dev.matazu.kitchen.plan.schedule.Piece asSeen(Piece piece, long now) {
        if (piece.begun < 0) {
            return waiting(piece, now);
        }
        if (piece.bumped >= 0 || piece.done >= 0) {
            return Begun.of(piece.station, Instant.ofEpochMilli(now));
        }
        long until = piece.begun + expected(piece, now);
        return Begun.of(piece.station, Instant.ofEpochMilli(Math.max(now, until)));
    }

    private Waiting waiting(Piece piece, long now) {
        return Waiting.of(piece.station, Duration.ofMillis(expected(piece, now)));
    }

    private long expected(Piece piece, long now) {
        return foresees ? Math.round(piece.actual * day.slowness().at(piece.station, now)) : piece.configured;
    }
}
