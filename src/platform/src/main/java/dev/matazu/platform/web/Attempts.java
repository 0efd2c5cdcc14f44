package dev.matazu.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.matazu.platform.Problem;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;

/**
 * How often one network address may try what must not be guessed or piled up. Counted by each process for itself.
 * Behind a proxy the address is the client's only where the proxy is trusted ({@code MATAZU_BEHIND_PROXY}).
 */
public final class Attempts {

    private final int most;
    private final Duration per;
    private final Cache<String, Bucket> left;

    public Attempts(int most, Duration per) {
        this.most = most;
        this.per = per;
        this.left = Caffeine.newBuilder().expireAfterAccess(per).build();
    }

    /** Counts one. @throws Problem 429 too-many-attempts, with when there is one left again */
    public void count(HttpServerRequest request) {
        ConsumptionProbe probe = of(request).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
            throw Problem.tooMany("too-many-attempts", seconds, seconds);
        }
    }

    /** What was counted last was no guess. */
    public void forgive(HttpServerRequest request) {
        of(request).addTokens(1);
    }

    private Bucket of(HttpServerRequest request) {
        return left.get(
                request.remoteAddress().hostAddress(),
                address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, per))
                        .build());
    }
}
