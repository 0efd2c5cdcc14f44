package dev.matazu.kitchen.plan.learn;

import java.time.Duration;
import java.util.Map;

/**
 * What a kitchen is expected to take at one moment: how many times as long as the menu says, by station and kind of
 * work, and by station.
 */
public record Expected(Map<Kind, Double> kinds, Map<String, Double> paces) {

    /** Something on the menu, as it is made at a station. */
    public record Kind(String station, String item) {}

    /** Everything takes what the menu says. */
    public static final Expected AS_SAID = new Expected(Map.of(), Map.of());

    public Expected {
        kinds = Map.copyOf(kinds);
        paces = Map.copyOf(paces);
    }

    /** In whole seconds. @param item null where it is nothing on a menu */
    public Duration of(String station, String item, Duration said) {
        double ratio = paces.getOrDefault(station, 1.0) * kinds.getOrDefault(new Kind(station, item), 1.0);
        return ratio == 1 ? said : Duration.ofSeconds(Math.round(said.toMillis() * ratio / 1000));
    }
}
