package dev.matazu.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DoorbellTest {

    private static final int RINGING = 8;
    private static final int RINGS = 2_000;
    private static final int RINGS_DURING_A_RUN = 500;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final AtomicInteger runs = new AtomicInteger();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void many_rings_before_the_work_begins_are_one_run() {
        Doorbell bell = new Doorbell(waiting::add, runs::incrementAndGet);
        bell.ring();
        bell.ring();
        bell.ring();
        workOff();
        assertThat(runs).hasValue(1);
    }

    @Test
    void rings_during_a_run_cause_one_more_after_it() {
        Doorbell[] bell = new Doorbell[1];
        bell[0] = new Doorbell(waiting::add, () -> {
            if (runs.incrementAndGet() == 1) {
                bell[0].ring();
                bell[0].ring();
                assertThat(waiting).isEmpty();
            }
        });
        bell[0].ring();
        workOff();
        assertThat(runs).hasValue(2);
    }

    @Test
    void work_that_fails_is_begun_again_at_the_next_ring_and_for_those_it_did_not_hear() {
        Doorbell[] bell = new Doorbell[1];
        bell[0] = new Doorbell(waiting::add, () -> {
            if (runs.incrementAndGet() == 1) {
                bell[0].ring();
            }
            throw new IllegalStateException("out of order");
        });
        bell[0].ring();
        for (int run = 1; run <= 2; run++) {
            assertThatThrownBy(waiting.remove()::run).hasMessage("out of order");
            assertThat(runs).hasValue(run);
        }
        assertThat(waiting).isEmpty();
        bell[0].ring();
        assertThat(waiting).hasSize(1);
    }

    @Test
    void rung_by_many_at_once_it_never_works_twice_at_a_time_and_sees_what_the_last_one_did() throws Exception {
        AtomicInteger done = new AtomicInteger();
        AtomicInteger rung = new AtomicInteger();
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch sawAll = new CountDownLatch(1);
        Doorbell bell = new Doorbell(threads, () -> {
            begun.countDown();
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            int enough = rung.get() + RINGS_DURING_A_RUN;
            while (rung.get() < enough && done.get() < RINGING * RINGS) {
                Thread.onSpinWait();
            }
            if (done.get() == RINGING * RINGS) {
                sawAll.countDown();
            }
            inside.decrementAndGet();
        });
        bell.ring();
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        for (int i = 0; i < RINGING; i++) {
            threads.execute(() -> {
                for (int ring = 0; ring < RINGS; ring++) {
                    done.incrementAndGet();
                    bell.ring();
                    rung.incrementAndGet();
                    Thread.yield();
                }
            });
        }
        assertThat(sawAll.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(most).hasValue(1);
    }

    @Test
    void it_rests_between_two_runs_but_not_before_the_first() throws Exception {
        Duration pause = Duration.ofMillis(40);
        CompletableFuture<Long> ended = new CompletableFuture<>();
        CompletableFuture<Long> begunAgain = new CompletableFuture<>();
        Doorbell[] bell = new Doorbell[1];
        bell[0] = new Doorbell(threads, pause, () -> {
            if (runs.incrementAndGet() == 1) {
                bell[0].ring();
                ended.complete(System.nanoTime());
            } else {
                begunAgain.complete(System.nanoTime());
            }
        });
        bell[0].ring();
        long rested = begunAgain.get(20, TimeUnit.SECONDS) - ended.get();
        assertThat(Duration.ofNanos(rested)).isGreaterThanOrEqualTo(pause);
    }

    private void workOff() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
