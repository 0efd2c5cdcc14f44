package dev.matazu.stripe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the sandbox in the middle of many requests, several times over the same folder. */
class KilledTest {
    private static final int CALLERS = 8;
    private static final int KILLS = 3;
    private static final String PAYMENT =
            "amount=500&currency=jpy&capture_method=manual&confirm=true&payment_method=pm_card_visa";

    @TempDir
    Path folder;

    private final Map<String, String> answered = new ConcurrentHashMap<>();
    private final AtomicInteger keys = new AtomicInteger();

    @Test
    void what_was_answered_before_a_kill_is_there_and_answered_alike_after_it() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            int before = answered.size();
            try (var sandbox = OwnProcess.start(folder)) {
                hammerUntilKilled(sandbox, before + 150);
            }
            assertThat(answered.size()).isGreaterThanOrEqualTo(before + 150);
            // Half a line, as a write that the kill cut off leaves it.
            Files.writeString(folder.resolve("journal.jsonl"), "[{\"kind\":\"intent\",\"id", StandardOpenOption.APPEND);
        }
        try (var sandbox = OwnProcess.start(folder)) {
            for (var each : answered.entrySet()) {
                var again = sandbox.post("/v1/payment_intents", PAYMENT, each.getKey());
                assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
                assertThat(again.body()).isEqualTo(each.getValue());
            }
            var any = answered.values()
                    .iterator()
                    .next()
                    .split("\"id\" : \"pi_")[1]
                    .split("\"")[0];
            assertThat(sandbox.get("/v1/payment_intents/pi_" + any).body()).contains("requires_capture");
        }
    }

    private void hammerUntilKilled(OwnProcess sandbox, int enough) throws Exception {
        var callers = Executors.newFixedThreadPool(CALLERS);
        try {
            for (int i = 0; i < CALLERS; i++) {
                callers.execute(() -> callUntilGone(sandbox));
            }
            while (answered.size() < enough) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            sandbox.kill();
        } finally {
            callers.shutdown();
            assertThat(callers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private void callUntilGone(OwnProcess sandbox) {
        try {
            while (true) {
                var key = "k" + keys.incrementAndGet();
                var reply = sandbox.post("/v1/payment_intents", PAYMENT, key);
                assertThat(reply.statusCode()).isEqualTo(200);
                answered.put(key, reply.body());
            }
        } catch (Exception killed) {
            Thread.currentThread().interrupt();
        }
    }
}
