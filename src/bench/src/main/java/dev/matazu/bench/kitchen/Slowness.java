package dev.matazu.bench.kitchen;

import dev.matazu.kitchen.plan.StationCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** How much longer everything takes, per station and minute: spells that come and go, not dice thrown for each piece. */
record Slowness(Map<StationCode, double[]> byMinute) {

    private static final int MINUTES = (int) (2 * Setting.OPEN / 60_000);
    private static final double STAYS = Math.exp(-1 / 15.0);

    static Slowness of(Random random, List<StationCode> stations) {
        double[] shop = spells(random);
        Map<StationCode, double[]> byMinute = new HashMap<>();
        for (StationCode station : stations) {
            double[] own = spells(random);
            double[] both = new double[MINUTES];
            for (int i = 0; i < MINUTES; i++) {
                both[i] = Math.exp(shop[i] + own[i] - Setting.SLOWNESS * Setting.SLOWNESS);
            }
            byMinute.put(station, both);
        }
        return new Slowness(byMinute);
    }

    double at(StationCode station, long time) {
        return byMinute.get(station)[(int) Math.min(MINUTES - 1, time / 60_000)];
    }

    private static double[] spells(Random random) {
        double[] spells = new double[MINUTES];
        double now = random.nextGaussian() * Setting.SLOWNESS;
        for (int i = 0; i < MINUTES; i++) {
            spells[i] = now;
            now = STAYS * now + Math.sqrt(1 - STAYS * STAYS) * Setting.SLOWNESS * random.nextGaussian();
        }
        return spells;
    }
}
