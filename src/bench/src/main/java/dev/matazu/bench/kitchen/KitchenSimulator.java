package dev.matazu.bench.kitchen;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Replays the same seeded days under each policy and prints what came of it, side by side. */
public final class KitchenSimulator {

    private static final Map<String, Function<Day, Policy>> POLICIES = new LinkedHashMap<>();

    static {
        POLICIES.put("(a) 15-minute slots that count orders", day -> new FixedSlots());
        POLICIES.put("(b) a cap on orders in progress", day -> new InProgress());
        POLICIES.put("(c) Matazu", day -> new Planned(day, false));
        POLICIES.put("(d) Matazu, knowing every make time", day -> new Planned(day, true));
    }

    private KitchenSimulator() {}

    /** Arguments: how many days, the first seed, the busiest station's utilisation in the peak hour. */
    public static void main(String[] arguments) {
        int days = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        double utilisation = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 0.9;
        System.out.printf(
                "%d days from seed %d, busiest station at %.0f %% in the peak hour%n", days, seed, utilisation * 100);
        for (boolean hasTrouble : new boolean[] {false, true}) {
            System.out.printf(
                    "%n%s%n%n%s%n", hasTrouble ? "A station closes, a cook is slow" : "No trouble", Score.HEADING);
            Setting setting = new Setting(utilisation, hasTrouble);
            POLICIES.forEach((name, policy) ->
                    System.out.println(score(policy, setting, days, seed).row(name)));
        }
    }

    private static Score score(Function<Day, Policy> policy, Setting setting, int days, long seed) {
        Burgers burgers = new Burgers();
        Score score = new Score();
        for (int i = 0; i < days; i++) {
            Day day = Day.of(seed + i, setting, burgers);
            Simulation simulation = new Simulation(day, policy.apply(day));
            simulation.run();
            score.add(day, simulation.utilisation());
        }
        return score;
    }
}
