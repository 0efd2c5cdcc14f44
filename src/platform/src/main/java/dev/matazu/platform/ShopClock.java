package dev.matazu.platform;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The only source of the present. Ticks in microseconds, what PostgreSQL keeps, so that what was written equals what
 * is read. Tests move it; nothing in the service does.
 */
@Singleton
public class ShopClock extends Clock {

    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    /** For tests: everything that asks for the time is moved by this much. */
    public void advance(Duration by) {
        offset.updateAndGet(moved -> moved.plus(by));
    }

    /** For tests: back to the real present. */
    public void reset() {
        offset.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset.get()).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("a store knows its own zone");
    }
}
