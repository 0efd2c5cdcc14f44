package dev.matazu.kitchen.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What one open booking claims of the kitchen: work still to do, not before its release, due when its promise begins. */
public record Claim(Instant release, Promise promise, Map<StationCode, Duration> open) {

    public Claim {
        open = Map.copyOf(open);
    }
}
