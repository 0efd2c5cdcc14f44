package dev.matazu.bench.kitchen;

import dev.matazu.bench.kitchen.Order.Piece;
import dev.matazu.kitchen.plan.StationCode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;

/** Lets one day happen under one policy. */
final class Simulation {

    private record Event(long at, int number, Runnable what) {}

    private final PriorityQueue<Event> coming =
            new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingInt(Event::number));
    private final Day day;
    private final Policy policy;
    private final Random bumps;
    private final Map<StationCode, boolean[]> busy = new HashMap<>();
    private final Map<StationCode, Long> worked = new HashMap<>();
    private long now;
    private int events;
    private long asksAgain = Long.MAX_VALUE;
    private Optional<StationCode> closed = Optional.empty();

    Simulation(Day day, Policy policy) {
        this.day = day;
        this.policy = policy;
        this.bumps = new Random(day.seed() * 31);
        day.places().forEach((station, places) -> busy.put(station, new boolean[places]));
    }

    void run() {
        day.orders().forEach(order -> at(order.placed, () -> order.shown = policy.promise(order, now)));
        day.trouble().ifPresent(this::plan);
        while (!coming.isEmpty()) {
            Event event = coming.poll();
            now = event.at();
            event.what().run();
            if (coming.isEmpty() || coming.peek().at() > now) {
                giveOutWork();
            }
        }
    }

    /** The share of the peak hour's and all other hours' hands that were used at the busiest station. */
    double utilisation() {
        return day.places().entrySet().stream()
                .mapToDouble(station ->
                        worked.getOrDefault(station.getKey(), 0L) / (double) (station.getValue() * Setting.OPEN))
                .max()
                .orElseThrow();
    }

    private void plan(Day.Trouble trouble) {
        at(trouble.from(), () -> {
            closed = Optional.of(trouble.closed());
            policy.closed(trouble.closed(), trouble.to());
        });
        at(trouble.to(), () -> {
            closed = Optional.empty();
            policy.closed(trouble.closed(), 0);
        });
    }

    private void giveOutWork() {
        busy.keySet().stream()
                .filter(station -> !closed.equals(Optional.of(station)))
                .sorted(Comparator.comparing(StationCode::value))
                .forEach(this::giveOutWork);
        long again = policy.askAgain(now);
        if (again < Long.MAX_VALUE && (again < asksAgain || asksAgain <= now)) {
            asksAgain = again;
            at(again, () -> {});
        }
    }

    private void giveOutWork(StationCode station) {
        boolean[] places = busy.get(station);
        for (int place = 0; place < places.length; place++) {
            if (!places[place]) {
                Optional<Piece> next = policy.next(station, now);
                if (next.isEmpty()) {
                    return;
                }
                begin(next.get(), place);
            }
        }
    }

    private void begin(Piece piece, int place) {
        piece.begun = now;
        piece.place = place;
        busy.get(piece.station)[place] = true;
        boolean bySlowCook = place == 0 && day.trouble().map(Day.Trouble::slow).equals(Optional.of(piece.station));
        long takes =
                Math.round(piece.actual * day.slowness().at(piece.station, now) * (bySlowCook ? Setting.SLOW_COOK : 1));
        worked.merge(piece.station, takes, Long::sum);
        at(now + takes, () -> finish(piece));
    }

    private void finish(Piece piece) {
        piece.done = now;
        busy.get(piece.station)[piece.place] = false;
        boolean isLate = bumps.nextDouble() < Setting.BUMPED_LATE;
        long bump = now + (long) (bumps.nextDouble() * (isLate ? Setting.LATEST_BUMP : 5_000));
        at(bump, () -> {
            piece.bumped = now;
            policy.bumped(piece, now);
        });
    }

    private void at(long time, Runnable what) {
        coming.add(new Event(time, events++, what));
    }
}
