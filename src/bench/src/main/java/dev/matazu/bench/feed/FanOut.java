package dev.matazu.bench.feed;

import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How long a change takes from its commit to the display, what a display costs, and how that compares with hubs that keep
 * nothing, in the same run. Arguments: stores, tickets a second, seconds.
 */
public final class FanOut {

    private static final int SEED = 20261122;
    /** Of a ticket's change as the feed tells it, in characters. */
    private static final int USUAL_SIZE = 1200;

    private static final double WARM_UP = 40;
    private static final double SETTLE = 5;

    private final int stores;
    private final int perSecond;
    private final double seconds;

    private FanOut(int stores, int perSecond, double seconds) {
        this.stores = stores;
        this.perSecond = perSecond;
        this.seconds = seconds;
    }

    public static void main(String[] args) {
        FanOut bench = new FanOut(Integer.parseInt(args[0]), Integer.parseInt(args[1]), Double.parseDouble(args[2]));
        System.out.printf(
                "%d stores with one display each, %d tickets/s for %.0f s, seed %d%n%n",
                bench.stores, bench.perSecond, bench.seconds, SEED);
        System.out.println("| | messages | lost | before commit | p50 ms | p99 ms | max ms | KiB per display | CPU |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        bench.measure(() -> Optional.of(new BareVertx(USUAL_SIZE)));
        bench.measure(() -> Nchan.ifInstalled(USUAL_SIZE));
        bench.measure(() -> Optional.of(new Ours(bench.stores)));
        bench.measure(() -> Optional.of(new BareVertx(USUAL_SIZE)));
    }

    private void measure(Supplier<Optional<Hub>> start) {
        try (Hub hub = start.get().orElse(null)) {
            if (hub != null) {
                Vertx vertx = Vertx.vertx();
                measure(vertx, hub);
                Waiting.until(vertx.close());
            }
        }
    }

    private void measure(Vertx vertx, Hub hub) {
        Load load = new Load(vertx, hub, SEED);
        try (Displays displays = new Displays(vertx, hub)) {
            int first = stores / 10;
            displays.open(0, first);
            // As busy as each of these stores will be, so that none has more to plan than the others.
            load.run(perSecond * first / stores, WARM_UP, first);
            Waiting.seconds(SETTLE);
            long few = hub.server().resident();
            displays.open(first, stores);
            Waiting.seconds(SETTLE);
            double kibPerDisplay = (hub.server().resident() - few) / (double) (stores - first);
            load.run(perSecond, WARM_UP / 2, stores);
            double[] before = seconds(hub);
            long from = Waiting.micros();
            load.run(perSecond, seconds, stores);
            long to = Waiting.micros();
            double[] after = seconds(hub);
            Waiting.seconds(SETTLE);
            print(hub, load, displays.came(), from, to, kibPerDisplay, work(hub, before, after));
        }
    }

    private String work(Hub hub, double[] before, double[] after) {
        StringBuilder work = new StringBuilder();
        List<Subject> all = hub.all();
        for (int i = 0; i < all.size(); i++) {
            work.append(String.format(
                    "%s%s %.0f %%", i == 0 ? "" : ", ", all.get(i).name(), (after[i] - before[i]) / seconds * 100));
        }
        return work.toString();
    }

    private void print(
            Hub hub, Load load, Map<Hub.Sent, Long> came, long from, long to, double kibPerDisplay, String work) {
        int lost = 0;
        int early = 0;
        List<Long> took = new ArrayList<>();
        for (Map.Entry<Hub.Sent, Long> message : hub.begun(load.published()).entrySet()) {
            if (message.getValue() < from || message.getValue() > to) {
                continue;
            }
            Long arrived = came.get(message.getKey());
            if (arrived == null) {
                lost++;
            } else {
                early += arrived < message.getValue() ? 1 : 0;
                took.add(arrived - message.getValue());
            }
        }
        Times times = new Times(took.stream().mapToLong(Long::longValue));
        System.out.printf(
                "| %s | %d | %d | %d | %.2f | %.2f | %.1f | %.1f | %s |%n",
                hub.name(),
                times.count(),
                lost,
                early,
                times.millis(0.5),
                times.millis(0.99),
                times.millis(1),
                kibPerDisplay,
                work);
        if (load.failed() > 0) {
            System.out.printf("(%d requests refused)%n", load.failed());
        }
    }

    private static double[] seconds(Hub hub) {
        return hub.all().stream().mapToDouble(Subject::seconds).toArray();
    }
}
