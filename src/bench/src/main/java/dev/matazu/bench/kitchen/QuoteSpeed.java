package dev.matazu.bench.kitchen;

import dev.matazu.kitchen.plan.Claim;
import dev.matazu.kitchen.plan.Plan;
import dev.matazu.kitchen.plan.PlanRules;
import dev.matazu.kitchen.plan.Planner;
import dev.matazu.kitchen.plan.Promise;
import dev.matazu.kitchen.plan.SlotGrid;
import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.kitchen.plan.Work;
import dev.matazu.kitchen.plan.schedule.Piece;
import dev.matazu.kitchen.plan.schedule.Staffing;
import dev.matazu.kitchen.plan.schedule.Start;
import dev.matazu.platform.StoreTime;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * How long the planner thinks about a basket while a shop has so many tickets open: time on the processor, which other
 * programs of the machine do not lengthen.
 */
public final class QuoteSpeed {

    private static final int WARM_UP = 2_000;
    private static final int QUOTES = 5_000;

    /** One in so many is held for somebody who is paying. */
    private static final int PAYING = 10;

    private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");

    /** As far ahead as a store takes orders that does not say otherwise. */
    private static final Duration AHEAD = Duration.ofHours(3);

    private static final SlotGrid QUARTERS =
            new SlotGrid(new StoreTime(ZoneId.of("Asia/Tokyo")), Duration.ofMinutes(15));

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Planner planner = new Planner(PlanRules.usual());
    private final Burgers burgers = new Burgers();
    private final Random random;
    private final Map<StationCode, Staffing> stations = new HashMap<>();
    private final List<Claim> claims = new ArrayList<>();

    private QuoteSpeed(long seed, int open) {
        random = new Random(seed);
        for (String station : List.of("grill", "fry", "bar", "pack")) {
            stations.put(new StationCode(station), Staffing.of(4));
        }
        while (claims.size() < open) {
            take(burgers.basket(random));
        }
    }

    /** Arguments: how many tickets are open, the seed. */
    public static void main(String[] arguments) {
        int open = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 70;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        QuoteSpeed shop = new QuoteSpeed(seed, open);
        System.out.printf(
                "%d open tickets, %d pieces, seed %d%n",
                open,
                shop.claims.stream().mapToInt(claim -> claim.pieces().size()).sum(),
                seed);
        shop.measure("the next possible time", shop::soonest);
        shop.measure("the slots of the next three hours", shop::later);
    }

    private void soonest(Plan plan, List<Work> basket) {
        planner.asSoonAsPossible(plan, basket, Instant.MAX);
    }

    private void later(Plan plan, List<Work> basket) {
        planner.slots(plan, basket, QUARTERS, NOON, NOON.plus(AHEAD)).toList();
    }

    private void measure(String asked, BiConsumer<Plan, List<Work>> quote) {
        nanos(WARM_UP, quote);
        long[] nanos = nanos(QUOTES, quote);
        Arrays.sort(nanos);
        System.out.printf(
                "%s: p50 %.2f ms, p99 %.2f ms, at most %.2f ms%n",
                asked, nanos[QUOTES / 2] / 1e6, nanos[QUOTES * 99 / 100] / 1e6, nanos[QUOTES - 1] / 1e6);
    }

    private long[] nanos(int quotes, BiConsumer<Plan, List<Work>> quote) {
        Plan plan = new Plan(NOON, stations, claims);
        long[] nanos = new long[quotes];
        for (int i = 0; i < quotes; i++) {
            List<Work> basket = work(burgers.basket(random));
            long begin = threads.getCurrentThreadCpuTime();
            quote.accept(plan, basket);
            nanos[i] = threads.getCurrentThreadCpuTime() - begin;
        }
        return nanos;
    }

    private void take(List<Burgers.Item> basket) {
        Plan plan = new Plan(NOON, stations, claims);
        Optional<Promise> promise =
                planner.asSoonAsPossible(plan, work(basket), Instant.MAX).map(placing -> placing.promise());
        List<Piece> pieces = new ArrayList<>();
        basket.forEach(item -> pieces.add(Piece.Waiting.of(item.station(), Duration.ofSeconds(item.seconds()))));
        claims.add(new Claim(
                new UUID(0, claims.size() + 1), 0, promise.orElseThrow(), false, 0, isPaid(), false, false, pieces));
        plan();
    }

    private boolean isPaid() {
        return (claims.size() + 1) % PAYING != 0;
    }

    /** As the service keeps it: each piece with its start. */
    private void plan() {
        Map<UUID, Claim> byId = new HashMap<>();
        claims.forEach(claim -> byId.put(claim.id(), claim));
        for (Start start : planner.schedule(new Plan(NOON, stations, claims)).starts()) {
            Claim claim = byId.get(start.job());
            List<Piece> pieces = new ArrayList<>(claim.pieces());
            pieces.set(start.piece(), ((Piece.Waiting) pieces.get(start.piece())).planned(start.at()));
            Claim planned = new Claim(claim.id(), 0, claim.promise(), false, 0, claim.isPaid(), false, false, pieces);
            byId.put(claim.id(), planned);
            claims.set(claims.indexOf(claim), planned);
        }
    }

    private static List<Work> work(List<Burgers.Item> basket) {
        return basket.stream()
                .map(item -> new Work(item.station(), Duration.ofSeconds(item.seconds()), item.id()))
                .toList();
    }
}
