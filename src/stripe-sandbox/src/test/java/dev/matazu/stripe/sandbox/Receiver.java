package dev.matazu.stripe.sandbox;

import com.stripe.model.Event;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The merchant's side of webhooks: takes them in and answers what a test wants. */
final class Receiver implements AutoCloseable {

    record Delivery(String body, String signature) {
        Event verified(String secret, Clock clock) throws Exception {
            return Webhook.constructEvent(body, signature, secret, 300, clock);
        }
    }

    private final BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final HttpServer server;

    Receiver() throws IOException {
        this(0);
    }

    Receiver(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16);
        server.createContext("/hook", this::take);
        server.setExecutor(Executors.newSingleThreadExecutor());
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            deliveries.add(new Delivery(body, exchange.getRequestHeaders().getFirst("Stripe-Signature")));
            exchange.sendResponseHeaders(refusals.getAndUpdate(n -> Math.max(0, n - 1)) > 0 ? 503 : 200, -1);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
    }

    void refuse(int times) {
        refusals.set(times);
    }

    Delivery next() throws InterruptedException {
        var delivery = deliveries.poll(20, TimeUnit.SECONDS);
        if (delivery == null) {
            throw new AssertionError("no webhook came");
        }
        return delivery;
    }

    List<Delivery> next(int count) throws InterruptedException {
        var all = new ArrayList<Delivery>();
        while (all.size() < count) {
            all.add(next());
        }
        return all;
    }

    boolean isEmpty() {
        return deliveries.isEmpty();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
