package dev.matazu.platform;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The only source of the present. Ticks in microseconds, what PostgreSQL keeps, so that what was written equals what
 * is read. Tests move it; nothing in the service does.
 */
@Singleton
public class ShopClock extends Clock {

    private final Duration ahead;
    private final AtomicReference<Duration> offset;

    /** @param ahead for tests: how far its present is from the machine's, so that no day ends in the middle of a test */
    ShopClock(@ConfigProperty(name = "matazu.clock.ahead", defaultValue = "PT0S") Duration ahead) {
        this.ahead = ahead;
        this.offset = new AtomicReference<>(ahead);
    }

    /** For tests: everything that asks for the time is moved by this much. */
    public void advance(Duration by) {
        offset.updateAndGet(moved -> moved.plus(by));
    }

    /** For tests: back to the present. */
    public void reset() {
        offset.set(ahead);
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
