package dev.matazu.bench.kitchen;

import dev.matazu.bench.kitchen.Burgers.Item;
import dev.matazu.kitchen.plan.StationCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * One seeded day: who orders what and when, how long each piece will take, what goes wrong. The same for every policy.
 *
 * @param places how many work side by side at each station
 */
record Day(
        long seed, List<Order> orders, Map<StationCode, Integer> places, Slowness slowness, Optional<Trouble> trouble) {

    /** A station closes for a while; at another the first cook is slow all day. */
    record Trouble(StationCode closed, long from, long to, StationCode slow) {}

    private record Wish(Order order, List<Item> basket) {}

    static Day of(long seed, Setting setting, Burgers burgers) {
        Random random = new Random(seed);
        List<Wish> wishes = wishes(random, burgers);
        Map<StationCode, Double> load = peakLoad(wishes);
        Map<StationCode, Integer> places = new TreeMap<>(java.util.Comparator.comparing(StationCode::value));
        load.forEach((station, hands) -> places.put(station, (int) Math.ceil(hands / setting.utilisation())));
        double busiest = load.entrySet().stream()
                .mapToDouble(station -> station.getValue() / places.get(station.getKey()))
                .max()
                .orElseThrow();
        double scale = setting.utilisation() / busiest;
        for (Wish wish : wishes) {
            wish.order().pieces = wish.basket().stream()
                    .map(item -> new Order.Piece(wish.order(), item, scale, noise(random)))
                    .toList();
        }
        List<StationCode> stations = List.copyOf(places.keySet());
        Slowness slowness = Slowness.of(random, stations);
        return new Day(
                seed,
                wishes.stream().map(Wish::order).toList(),
                places,
                slowness,
                setting.hasTrouble() ? Optional.of(trouble(random, stations)) : Optional.empty());
    }

    private static List<Wish> wishes(Random random, Burgers burgers) {
        List<Wish> wishes = new ArrayList<>();
        double time = 0;
        while (true) {
            time += -Math.log(1 - random.nextDouble()) / Setting.ORDERS_AN_HOUR * 3_600_000;
            long at = (long) time;
            if (at >= Setting.OPEN) {
                return wishes;
            }
            if (random.nextDouble() < Setting.demand(at)) {
                wishes.add(new Wish(order(random, wishes.size(), at), burgers.basket(random)));
            }
        }
    }

    private static Order order(Random random, int number, long at) {
        boolean walksIn = random.nextDouble() < Setting.WALK_INS;
        boolean comesNever = !walksIn && random.nextDouble() < Setting.COME_NEVER;
        boolean wantsSlot = !walksIn && random.nextDouble() < Setting.WANT_A_SLOT;
        long slot = (at / 900_000 + 2 + random.nextInt(4)) * 900_000;
        long comesAfter = (long) (random.nextGaussian() * Setting.COMES_GIVE_OR_TAKE);
        return new Order(number, at, walksIn, comesNever, wantsSlot ? Optional.of(slot) : Optional.empty(), comesAfter);
    }

    /** Pairs of hands that each station needs in the peak hour. */
    private static Map<StationCode, Double> peakLoad(List<Wish> wishes) {
        Map<StationCode, Double> load = new HashMap<>();
        double peak = (Setting.PEAK_ENDS - Setting.PEAK_BEGINS) / 1000.0;
        for (Wish wish : wishes) {
            boolean inPeak = wish.order().placed >= Setting.PEAK_BEGINS && wish.order().placed < Setting.PEAK_ENDS;
            for (Item item : wish.basket()) {
                load.merge(item.station(), inPeak ? item.seconds() / peak : 0, Double::sum);
            }
        }
        return load;
    }

    /** Log-normal with mean 1. */
    private static double noise(Random random) {
        double sigma = Math.sqrt(Math.log(1 + Setting.NOISE * Setting.NOISE));
        return Math.exp(random.nextGaussian() * sigma - sigma * sigma / 2);
    }

    private static Trouble trouble(Random random, List<StationCode> stations) {
        long from = Setting.PEAK_BEGINS + (long) (random.nextDouble() * (Setting.PEAK_ENDS - Setting.PEAK_BEGINS));
        return new Trouble(
                stations.get(random.nextInt(stations.size())),
                from,
                from + Setting.CLOSED_FOR,
                stations.get(random.nextInt(stations.size())));
    }
}
