package dev.matazu.kitchen.plan;

import dev.matazu.platform.LocalText;
import dev.matazu.platform.StoreId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** A kitchen as it is set up. Tickets that are open longer than the two durations are shown as slow, and as late. */
public record KitchenSetup(
        StoreId store,
        LocalText name,
        ZoneId zone,
        ReadyBy readyBy,
        Duration warnAfter,
        Duration lateAfter,
        List<Station> stations) {

    public KitchenSetup {
        if (warnAfter.toSeconds() <= 0 || lateAfter.toSeconds() <= warnAfter.toSeconds()) {
            throw new IllegalArgumentException("a ticket is slow before it is late: " + warnAfter + ", " + lateAfter);
        }
        stations = List.copyOf(stations);
    }
}
