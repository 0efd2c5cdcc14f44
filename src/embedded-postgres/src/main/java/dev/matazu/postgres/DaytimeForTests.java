package dev.matazu.postgres;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;

/** Tests run at any hour of the machine; in their shops it is ten in the morning when they begin. */
public class DaytimeForTests implements QuarkusTestResourceLifecycleManager {

    /** How far the shops are ahead of the machine in this run. */
    public static final Duration AHEAD = ahead(Instant.now());

    private static Duration ahead(Instant now) {
        ZonedDateTime today = now.atZone(ZoneId.of("Asia/Tokyo")).with(LocalTime.of(10, 0));
        Instant ten = today.toInstant();
        return Duration.between(now, ten.isBefore(now) ? today.plusDays(1).toInstant() : ten);
    }

    /** The machine's clock as the shops read it. */
    public static Clock clock() {
        return Clock.offset(Clock.systemUTC(), AHEAD);
    }

    @Override
    public Map<String, String> start() {
        return Map.of("matazu.clock.ahead", AHEAD.toString());
    }

    @Override
    public void stop() {}
}
