package dev.matazu.kitchen.plan;

import dev.matazu.kitchen.plan.Why.Move;
import dev.matazu.kitchen.plan.schedule.Piece;
import dev.matazu.kitchen.plan.schedule.Staffing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A kitchen whose cooks are slow or leave, and whose plan is laid anew whenever somebody looks at the clock. */
final class TroubledKitchen {

    private static final Map<StationCode, Integer> PLACES = ModelKitchen.PLACES;
    private static final Duration GLANCE = Duration.ofSeconds(30);

    /** What one guest waits for. */
    final class Order {
        private final UUID id = UUID.randomUUID();
        private final List<Work> steps;
        private final boolean isThere;
        private final Promise first;
        private final List<Move> moves = new ArrayList<>();
        private final Instant[] begun;
        private final Instant[] planned;
        private final boolean[] made;
        private Instant doneAt;

        private Order(List<Work> work, Promise promise, boolean isThere) {
            this.steps = Work.steps(work);
            this.isThere = isThere;
            first = promise;
            begun = new Instant[steps.size()];
            planned = new Instant[steps.size()];
            made = new boolean[steps.size()];
        }

        Promise promise() {
            return moves.isEmpty() ? first : moves.get(moves.size() - 1).to();
        }

        List<Move> moves() {
            return moves;
        }

        Promise first() {
            return first;
        }

        private List<Integer> open() {
            return IntStream.range(0, steps.size())
                    .filter(i -> !made[i])
                    .boxed()
                    .toList();
        }

        private boolean waitsForItsTurn(int step) {
            return steps.get(step).after() != null && !made[step - 1];
        }

        private Piece piece(int step) {
            Work work = steps.get(step);
            return begun[step] == null
                    ? new Piece.Waiting(
                            work.station(), work.makeTime(), waitsForItsTurn(step), work.item(), planned[step])
                    : new Piece.Begun(work.station(), begun[step].plus(work.makeTime()), false, work.item());
        }

        private Claim claim() {
            int overtaken = (int) orders.stream()
                    .filter(other -> other.doneAt != null && other.doneAt.isAfter(first.from()))
                    .filter(other -> other.first.from().isAfter(first.from()))
                    .count();
            List<Piece> pieces = open().stream().map(this::piece).toList();
            return new Claim(id, 0, promise(), !moves.isEmpty(), overtaken, true, isThere, false, pieces);
        }
    }

    private final Planner planner = new Planner(PlanRules.usual());
    private final List<Order> orders = new ArrayList<>();
    private final Map<StationCode, Instant> closed = new HashMap<>();
    private final double slowness;
    private final Consumer<Plan> watch;
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");

    /**
     * @param slowness how many times as long everything takes as expected
     * @param watch sees each plan that is laid anew
     */
    TroubledKitchen(double slowness, Consumer<Plan> watch) {
        this.slowness = slowness;
        this.watch = watch;
    }

    Planner planner() {
        return planner;
    }

    List<Order> orders() {
        return orders;
    }

    void order(List<Work> work, boolean isThere) {
        Optional<Placing> placing = planner.asSoonAsPossible(plan(), work, Instant.MAX);
        placing.ifPresent(one -> orders.add(new Order(work, one.promise(), isThere)));
        lay();
    }

    void close(StationCode station, Duration length) {
        closed.put(station, now.plus(length));
        lay();
    }

    void cancel(int number) {
        if (!orders.isEmpty()) {
            orders.remove(number % orders.size());
            lay();
        }
    }

    void work(Duration length) {
        for (Instant end = now.plus(length); now.isBefore(end); now = now.plus(GLANCE)) {
            bump();
            begin();
            lay();
        }
    }

    boolean isIdle() {
        return orders.stream().allMatch(order -> order.doneAt != null);
    }

    private void bump() {
        for (Order order : orders) {
            for (int step : order.open()) {
                Instant begun = order.begun[step];
                long takes = Math.round(order.steps.get(step).makeTime().toMillis() * slowness);
                order.made[step] = begun != null && !begun.plusMillis(takes).isAfter(now);
            }
            if (order.doneAt == null && order.open().isEmpty()) {
                order.doneAt = now;
            }
        }
    }

    private void begin() {
        for (Order order : orders) {
            for (int step : order.open()) {
                StationCode station = order.steps.get(step).station();
                boolean isDue = order.planned[step] != null && !order.planned[step].isAfter(now);
                if (order.begun[step] == null && isDue && !order.waitsForItsTurn(step) && hands(station) > 0) {
                    order.begun[step] = now;
                }
            }
        }
    }

    private long hands(StationCode station) {
        long busy = orders.stream()
                .flatMap(order -> order.open().stream()
                        .filter(step -> order.begun[step] != null)
                        .filter(step -> order.steps.get(step).station().equals(station)))
                .count();
        return isClosed(station) ? 0 : PLACES.get(station) - busy;
    }

    private boolean isClosed(StationCode station) {
        return closed.containsKey(station) && closed.get(station).isAfter(now);
    }

    private void lay() {
        Plan plan = plan();
        watch.accept(plan);
        Map<UUID, Order> byId = new HashMap<>();
        orders.forEach(order -> byId.put(order.id, order));
        for (Relaid change : Relaid.of(planner, plan)) {
            Order order = byId.get(change.claim().id());
            List<Integer> open = order.open();
            change.starts().forEach((piece, start) -> order.planned[open.get(piece)] = start);
            change.move().ifPresent(order.moves::add);
        }
    }

    private Plan plan() {
        Map<StationCode, Staffing> stations = new HashMap<>();
        PLACES.forEach((station, places) -> stations.put(
                station,
                isClosed(station) ? Staffing.of(0).andFrom(closed.get(station), places) : Staffing.of(places)));
        List<Claim> claims = orders.stream()
                .filter(order -> order.doneAt == null)
                .map(Order::claim)
                .toList();
        return new Plan(now, stations, claims);
    }
}
