package dev.matazu.kitchen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matazu.kitchen.plan.schedule.Piece;
import dev.matazu.kitchen.plan.schedule.Piece.Begun;
import dev.matazu.kitchen.plan.schedule.Piece.Waiting;
import dev.matazu.kitchen.plan.schedule.Staffing;
import dev.matazu.kitchen.plan.schedule.Start;
import dev.matazu.platform.StoreTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A kitchen that begins what is paid when the schedule says so, and never takes longer than expected. */
final class ModelKitchen {

    static final Map<StationCode, Integer> PLACES = Map.of(new StationCode("grill"), 2, new StationCode("bar"), 1);

    private final class Order {
        private final UUID id = UUID.randomUUID();
        private final List<Work> work;
        private final Instant[] begun;
        private final Instant[] planned;
        private Placing placing;
        private boolean paid;

        private Order(List<Work> work, Placing placing, boolean paid) {
            this.work = work;
            this.begun = new Instant[work.size()];
            this.planned = new Instant[work.size()];
            this.placing = placing;
            this.paid = paid;
        }

        private Claim claim() {
            List<Piece> pieces = new ArrayList<>();
            for (int i = 0; i < begun.length; i++) {
                Work piece = work.get(i);
                pieces.add(
                        begun[i] == null
                                ? Waiting.of(piece.station(), piece.makeTime()).planned(planned[i])
                                : Begun.of(piece.station(), until(i)));
            }
            return new Claim(id, 0, placing.promise(), false, 0, paid, false, false, pieces);
        }

        private Instant until(int piece) {
            return begun[piece].plus(work.get(piece).makeTime());
        }

        private boolean isInHand(int piece, StationCode station) {
            return begun[piece] != null
                    && work.get(piece).station().equals(station)
                    && until(piece).isAfter(now);
        }

        private Optional<Instant> ready() {
            Instant ready = Instant.MIN;
            for (int i = 0; i < begun.length; i++) {
                if (begun[i] == null || until(i).isAfter(now)) {
                    return Optional.empty();
                }
                ready = later(ready, until(i));
            }
            return Optional.of(ready);
        }
    }

    private final Planner planner;
    private final List<Order> orders = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");

    ModelKitchen(PlanRules rules) {
        planner = new Planner(rules);
    }

    Instant now() {
        return now;
    }

    Optional<Placing> soonest(List<Work> work) {
        return planner.asSoonAsPossible(plan(orders.stream()), work, Instant.MAX);
    }

    Optional<Placing> at(List<Work> work, Instant slot) {
        return planner.at(plan(orders.stream()), work, slot);
    }

    List<Placing> slots(List<Work> work) {
        SlotGrid grid = new SlotGrid(new StoreTime(ZoneOffset.UTC), Duration.ofMinutes(15));
        return planner.slots(plan(orders.stream()), work, grid, now, now.plus(Duration.ofHours(3)))
                .toList();
    }

    void book(List<Work> work, Placing placing, boolean paid) {
        orders.add(new Order(work, placing, paid));
        starts();
    }

    void pay(int number) {
        List<Order> unpaid = orders.stream().filter(order -> !order.paid).toList();
        if (unpaid.isEmpty()) {
            return;
        }
        Order order = unpaid.get(number % unpaid.size());
        orders.remove(order);
        Plan others = plan(orders.stream());
        if (!planner.keeps(others, order.work, order.placing)) {
            Optional<Placing> instead = planner.instead(others, order.work, order.placing, Instant.MAX);
            if (instead.isEmpty()) {
                return;
            }
            assertThat(instead.get().promise().from())
                    .as("never earlier than promised")
                    .isAfterOrEqualTo(order.placing.promise().from());
            order.placing = instead.get();
        }
        order.paid = true;
        orders.add(order);
        starts();
    }

    void end(int number) {
        if (!orders.isEmpty()) {
            orders.remove(number % orders.size());
            starts();
        }
    }

    void endAll() {
        orders.clear();
    }

    void work(Duration length) {
        Instant end = now.plus(length);
        while (true) {
            finish();
            begin();
            Instant next = nextEvent();
            if (next.isAfter(end)) {
                now = end;
                finish();
                return;
            }
            now = next;
        }
    }

    /** Until everything that is paid is done. */
    void workToTheEnd() {
        orders.removeIf(order -> !order.paid);
        work(Duration.ofHours(24));
        assertThat(orders).isEmpty();
    }

    private void finish() {
        List<Order> done = orders.stream()
                .filter(order -> order.paid && order.ready().isPresent())
                .toList();
        for (Order order : done) {
            assertThat(order.ready().orElseThrow())
                    .as("promised %s", order.placing.promise())
                    .isBetween(
                            order.placing.promise().from().minus(planner.rules().lead()),
                            order.placing.promise().to());
        }
        orders.removeAll(done);
    }

    private void begin() {
        for (Optional<Start> due = due(); due.isPresent(); due = due()) {
            Order order = order(due.get());
            int piece = due.get().piece();
            order.begun[piece] = now;
            StationCode station = order.work.get(piece).station();
            assertThat(inHand(station)).isLessThanOrEqualTo(PLACES.get(station));
        }
    }

    private Optional<Start> due() {
        return starts().stream().filter(start -> !start.at().isAfter(now)).findFirst();
    }

    private Instant nextEvent() {
        Stream<Instant> begins = starts().stream().map(Start::at);
        Stream<Instant> ends = orders.stream()
                .filter(order -> order.paid)
                .flatMap(order -> Stream.iterate(0, i -> i < order.begun.length, i -> i + 1)
                        .filter(i -> order.begun[i] != null)
                        .map(order::until));
        return Stream.concat(begins, ends)
                .filter(time -> time.isAfter(now))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    private List<Start> starts() {
        List<Start> starts = planner.schedule(plan(orders.stream())).starts();
        starts.forEach(start -> order(start).planned[start.piece()] = start.at());
        return starts;
    }

    private Order order(Start start) {
        return orders.stream()
                .filter(order -> order.id.equals(start.job()))
                .findFirst()
                .orElseThrow();
    }

    private long inHand(StationCode station) {
        return orders.stream()
                .flatMap(order -> Stream.iterate(0, i -> i < order.begun.length, i -> i + 1)
                        .filter(i -> order.isInHand(i, station)))
                .count();
    }

    private Plan plan(Stream<Order> among) {
        Map<StationCode, Staffing> stations = new HashMap<>();
        PLACES.forEach((station, places) -> stations.put(station, Staffing.of(places)));
        return new Plan(now, stations, among.map(Order::claim).toList());
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
