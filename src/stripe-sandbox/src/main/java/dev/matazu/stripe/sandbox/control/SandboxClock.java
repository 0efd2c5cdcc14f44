package dev.matazu.stripe.sandbox.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

/** The given clock, moved ahead by as much as a test asked for. */
public final class SandboxClock extends Clock {
    private final Clock base;
    private final AtomicLong offsetSeconds;

    public SandboxClock(Clock base) {
        this(base, new AtomicLong());
    }

    private SandboxClock(Clock base, AtomicLong offsetSeconds) {
        this.base = base;
        this.offsetSeconds = offsetSeconds;
    }

    public void setOffset(long seconds) {
        offsetSeconds.set(seconds);
    }

    public long offset() {
        return offsetSeconds.get();
    }

    @Override
    public Instant instant() {
        return base.instant().plus(Duration.ofSeconds(offsetSeconds.get()));
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SandboxClock(base.withZone(zone), offsetSeconds);
    }
}
