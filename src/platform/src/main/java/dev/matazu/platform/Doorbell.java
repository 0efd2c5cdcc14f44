package dev.matazu.platform;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * However often it rings, its work is done once more after the last ring, and never twice at the same time. What the work
 * throws is the executor's to report; the next ring is answered all the same.
 */
public final class Doorbell {

    private final AtomicInteger rings = new AtomicInteger();
    private final Executor workers;
    private final Duration pause;
    private final Runnable work;
    private volatile long notBefore = System.nanoTime();

    public Doorbell(Executor workers, Runnable work) {
        this(workers, Duration.ZERO, work);
    }

    /** @param pause between the end of the work and when it is begun again, at least */
    public Doorbell(Executor workers, Duration pause, Runnable work) {
        this.workers = workers;
        this.pause = pause;
        this.work = work;
    }

    /** Returns at once; the work itself may ring too. */
    public void ring() {
        if (rings.getAndIncrement() == 0) {
            begin();
        }
    }

    private void begin() {
        long wait = notBefore - System.nanoTime();
        Executor then = wait <= 0 ? workers : CompletableFuture.delayedExecutor(wait, TimeUnit.NANOSECONDS, workers);
        then.execute(this::answer);
    }

    private void answer() {
        int heard = rings.get();
        try {
            work.run();
        } finally {
            notBefore = System.nanoTime() + pause.toNanos();
            if (rings.addAndGet(-heard) > 0) {
                begin();
            }
        }
    }
}
