package dev.matazu.bench.feed;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Publishes at a rate that does not wait for answers: who falls behind is seen to. */
final class Load {

    private final Hub hub;
    private final HttpClient http;
    private final Random random;
    private final Map<Hub.Sent, Long> published = new ConcurrentHashMap<>();
    private final Map<Integer, AtomicInteger> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    Load(Vertx vertx, Hub hub, long seed) {
        this.hub = hub;
        this.random = new Random(seed);
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setMaxWaitQueueSize(-1), new PoolOptions().setHttp1MaxSize(32));
    }

    /** So many a second among so many stores, evenly in time, at random among the stores. */
    void run(int perSecond, double seconds, int stores) {
        long begin = System.nanoTime();
        int all = (int) (perSecond * seconds);
        for (int i = 0; i < all; i++) {
            long due = begin + i * 1_000_000_000L / perSecond;
            while (System.nanoTime() < due) {
                Waiting.seconds(0.001);
            }
            publish(random.nextInt(stores));
        }
    }

    private void publish(int store) {
        int no = numbers.computeIfAbsent(store, any -> new AtomicInteger()).incrementAndGet();
        Hub.Publication what = hub.publication(store, no);
        published.put(new Hub.Sent(store, no), Waiting.micros());
        http.request(HttpMethod.POST, what.port(), "127.0.0.1", what.path())
                .compose(request -> request.putHeader("Content-Type", "application/json")
                        .putHeader("Authorization", what.authorization())
                        .send(Buffer.buffer(what.body()))
                        .compose(response -> response.body().map(any -> response.statusCode())))
                .onComplete(status -> {
                    if (status.succeeded() && status.result() / 100 == 2) {
                        answered.incrementAndGet();
                    } else if (failed.incrementAndGet() == 1) {
                        System.err.println("refused: " + status);
                    }
                });
    }

    Map<Hub.Sent, Long> published() {
        return published;
    }

    int answered() {
        return answered.get();
    }

    int failed() {
        return failed.get();
    }
}
