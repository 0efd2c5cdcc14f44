package dev.matazu.bench.kitchen;

import dev.matazu.bench.kitchen.Order.Range;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What a policy came to over many days. Mobile orders only, always against the range that was shown when they were paid;
 * an order is ready when its last piece is really done, whenever that is tapped. Seconds.
 */
final class Score {

    static final String HEADING = """
            | policy | ready in range | too early | too late | late p50 | late p95 | range | quoted p50 | dwell p90 | spread p90 | refused | walk-ins wait p50 / p90 | busiest |
            |---|---|---|---|---|---|---|---|---|---|---|---|---|""";

    /** The earliest that a guest can be there. */
    private static final long ON_THE_WAY = 60_000;

    private final List<Order> kept = new ArrayList<>();
    private final List<Order> walkIns = new ArrayList<>();
    private int mobile;
    private double utilisation;
    private int days;

    void add(Day day, double busiest) {
        utilisation += busiest;
        days++;
        for (Order order : day.orders()) {
            if (order.walksIn) {
                walkIns.add(order);
                continue;
            }
            mobile++;
            if (!order.isRefused()) {
                kept.add(order);
            }
        }
    }

    String row(String name) {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f %% | %.1f %% | %.1f %% | %.0f s | %.0f s | %.1f min | %.1f min | %.0f s | %.0f s | %.1f %% | %.1f / %.1f min | %.2f |",
                name,
                share(order -> in(order) ? 1 : 0),
                share(order -> order.ready() < shown(order).from() ? 1 : 0),
                share(order -> order.ready() > shown(order).to() ? 1 : 0),
                quantile(
                        kept,
                        0.5,
                        order -> Math.max(0, order.ready() - shown(order).to())),
                quantile(
                        kept,
                        0.95,
                        order -> Math.max(0, order.ready() - shown(order).to())),
                quantile(kept, 0.5, order -> shown(order).to() - shown(order).from()) / 60,
                quantile(soonest(kept), 0.5, order -> shown(order).to() - order.placed) / 60,
                quantile(coming(kept), 0.9, Score::dwell),
                quantile(kept, 0.9, order -> order.ready() - order.firstDone()),
                100.0 * (mobile - kept.size()) / mobile,
                quantile(walkIns, 0.5, order -> order.ready() - order.placed) / 60,
                quantile(walkIns, 0.9, order -> order.ready() - order.placed) / 60,
                utilisation / days);
    }

    private static Range shown(Order order) {
        return order.shown.orElseThrow();
    }

    private static boolean in(Order order) {
        return order.ready() >= shown(order).from()
                && order.ready() <= shown(order).to();
    }

    private static double dwell(Order order) {
        long comes = Math.max(order.placed + ON_THE_WAY, shown(order).from() + order.comesAfter);
        return Math.max(0, comes - order.ready());
    }

    private static List<Order> soonest(List<Order> orders) {
        return orders.stream().filter(order -> order.slot.isEmpty()).toList();
    }

    private static List<Order> coming(List<Order> orders) {
        return orders.stream().filter(order -> !order.comesNever).toList();
    }

    private double share(ToDoubleFunction<Order> is) {
        return 100 * kept.stream().mapToDouble(is).average().orElse(0);
    }

    private static double quantile(List<Order> orders, double share, ToDoubleFunction<Order> millis) {
        List<Double> sorted =
                new ArrayList<>(orders.stream().mapToDouble(millis).boxed().toList());
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size()))) / 1000;
    }
}
