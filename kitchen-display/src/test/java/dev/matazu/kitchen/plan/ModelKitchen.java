package dev.matazu.kitchen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A kitchen that always works on what is due first among what is paid and released, and never rests while it can. */
final class ModelKitchen {

    static final Map<StationCode, Integer> PLACES = Map.of(new StationCode("grill"), 2, new StationCode("bar"), 1);

    private static final class Order {
        private Placing placing;
        private boolean paid;
        private final Load load;
        private final Map<StationCode, Long> open = new HashMap<>();

        private Order(Load load, Placing placing, boolean paid) {
            this.load = load;
            this.placing = placing;
            this.paid = paid;
            load.perStation().forEach((station, work) -> open.put(station, work.toSeconds()));
        }

        private Claim claim() {
            Map<StationCode, Duration> left = new HashMap<>();
            open.forEach((station, seconds) -> left.put(station, Duration.ofSeconds(seconds)));
            return new Claim(placing.release(), placing.promise(), left);
        }
    }

    private final Planner planner;
    private final List<Order> orders = new ArrayList<>();
    private Function<Promise, Instant> due = Promise::from;
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");

    ModelKitchen(PlanRules rules) {
        planner = new Planner(rules);
    }

    Instant now() {
        return now;
    }

    Optional<Placing> soonest(Load load) {
        return planner.asSoonAsPossible(plan(orders), load, Instant.MAX);
    }

    Optional<Placing> at(Load load, Instant slot) {
        return planner.at(plan(orders), load, slot);
    }

    List<Placing> slots(Load load) {
        SlotGrid grid = new SlotGrid(ZoneOffset.UTC, Duration.ofMinutes(15));
        return planner.slots(plan(orders), load, grid, now, now.plus(Duration.ofHours(3)))
                .toList();
    }

    void book(Load load, Placing placing, boolean paid) {
        orders.add(new Order(load, placing, paid));
    }

    void pay(int number) {
        List<Order> unpaid = orders.stream().filter(order -> !order.paid).toList();
        if (unpaid.isEmpty()) {
            return;
        }
        Order order = unpaid.get(number % unpaid.size());
        orders.remove(order);
        Plan others = plan(orders);
        if (!planner.keeps(others, order.load, order.placing)) {
            Optional<Placing> instead = planner.instead(others, order.load, order.placing, Instant.MAX);
            if (instead.isEmpty()) {
                return;
            }
            assertThat(instead.get().promise().from())
                    .as("never earlier than promised, nor within the range that could not be kept")
                    .isAfter(order.placing.promise().to());
            order.placing = instead.get();
        }
        order.paid = true;
        orders.add(order);
    }

    void end(int number) {
        if (!orders.isEmpty()) {
            orders.remove(number % orders.size());
        }
    }

    void endAll() {
        orders.clear();
    }

    /** Second by second, so that no shortcut of the planner can hide in it. */
    void work(Duration length) {
        List<Order> byDue = orders.stream()
                .filter(order -> order.paid)
                .sorted(Comparator.comparing(order -> due.apply(order.placing.promise())))
                .toList();
        for (long second = 0; second < length.toSeconds(); second++) {
            for (var station : PLACES.entrySet()) {
                workOneSecond(byDue, station.getKey(), station.getValue());
            }
            now = now.plusSeconds(1);
        }
    }

    private void workOneSecond(List<Order> byDue, StationCode station, long hands) {
        for (Order order : byDue) {
            long left = order.open.getOrDefault(station, 0L);
            if (left > 0 && hands > 0 && !order.placing.release().isAfter(now)) {
                long done = Math.min(left, hands);
                order.open.put(station, left - done);
                hands -= done;
            }
        }
    }

    /** The definition, word for word: every window, every station. */
    void assertNoWindowIsOvercommitted(Function<Promise, Instant> end) {
        due = end;
        List<Claim> paid =
                orders.stream().filter(order -> order.paid).map(Order::claim).toList();
        for (Claim first : paid) {
            for (Claim last : paid) {
                Instant start = later(first.release(), now);
                Instant stop = later(end.apply(last.promise()), now);
                PLACES.forEach((station, hands) -> assertThat(demand(paid, station, start, stop, end))
                        .as("%s from %s to %s", station, start, stop)
                        .isLessThanOrEqualTo(Math.max(
                                0, hands * Duration.between(start, stop).toSeconds())));
            }
        }
    }

    boolean wouldFit(Load load, Instant minute) {
        List<Claim> all = new ArrayList<>(orders.stream().map(Order::claim).toList());
        all.add(new Claim(now, new Promise(minute, minute), load.perStation()));
        return all.stream()
                .map(claim -> later(claim.promise().from(), now))
                .filter(stop -> !stop.isBefore(minute))
                .allMatch(stop -> PLACES.entrySet().stream()
                        .filter(station -> !load.perStation()
                                .getOrDefault(station.getKey(), Duration.ZERO)
                                .isZero())
                        .allMatch(station -> demand(all, station.getKey(), now, stop, Promise::from)
                                <= station.getValue()
                                        * Duration.between(now, stop).toSeconds()));
    }

    private long demand(
            List<Claim> claims, StationCode station, Instant start, Instant stop, Function<Promise, Instant> end) {
        return claims.stream()
                .filter(claim -> !later(claim.release(), now).isBefore(start))
                .filter(claim -> !later(end.apply(claim.promise()), now).isAfter(stop))
                .mapToLong(claim ->
                        claim.open().getOrDefault(station, Duration.ZERO).toSeconds())
                .sum();
    }

    private Plan plan(List<Order> among) {
        return new Plan(now, PLACES, among.stream().map(Order::claim).toList());
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
