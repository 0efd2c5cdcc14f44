package dev.matazu.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A guest in a storm: orders, pays or does not, and tries again as a phone does while nobody answers. */
final class StormGuest implements Runnable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final String GOOD = "4242424242424242";
    private static final String DECLINED = "4000000000000002";
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(90);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private final String service;
    private final int no;
    private final Random luck;
    private final String token;
    private volatile String order;

    StormGuest(String service, long seed, int no) {
        this.service = service;
        this.no = no;
        this.luck = new Random(seed * 31 + no);
        this.token = "mzg_storm-" + seed + "-" + no + "-" + "0".repeat(40);
    }

    @Override
    public void run() {
        boolean burger = luck.nextInt(3) == 0;
        JsonNode placed = place(burger);
        if (placed == null) {
            return;
        }
        order = placed.path("order").path("id").asText();
        if (!placed.hasNonNull("payAt") || luck.nextInt(8) == 0) {
            return;
        }
        if (luck.nextInt(5) == 0) {
            pay(placed.path("payAt").asText(), DECLINED);
        }
        String back = pay(placed.path("payAt").asText(), GOOD);
        if (back != null && luck.nextBoolean()) {
            send(HttpRequest.newBuilder(URI.create(back)).GET());
        }
        switch (luck.nextInt(burger ? 3 : 8)) {
            case 0 -> post("/cancellation", null);
            case 1 -> post("/arrival", "{\"method\":\"COUNTER\"}");
            default -> {}
        }
    }

    /** After the storm: a guest who has not come does not want it any more. The service refuses what is fired. */
    void cancelUnlessFired() {
        if (order != null) {
            post("/cancellation", null);
        }
    }

    private JsonNode place(boolean burger) {
        String order = "{\"store\":\"%s\",\"nickname\":\"Storm %d\",\"lines\":[{\"item\":\"%s\",\"quantity\":1}]}"
                .formatted(burger ? "umi-burger" : "hoshi-coffee", no, burger ? "cola" : "drip-coffee");
        HttpResponse<String> answer = untilAnswered(
                request("/api/orders").header("Idempotency-Key", token).POST(BodyPublishers.ofString(order)));
        try {
            return answer == null || answer.statusCode() != 201 ? null : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(answer.body(), e);
        }
    }

    /** Where the page leads; null when the card is declined or nobody answers. */
    private static String pay(String page, String card) {
        String form =
                "number=" + card + "&expiry=12%2F34&cvc=123&name=" + URLEncoder.encode("AKI", StandardCharsets.UTF_8);
        HttpResponse<String> answer = untilAnswered(HttpRequest.newBuilder(URI.create(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        return answer == null ? null : answer.headers().firstValue("Location").orElse(null);
    }

    private void post(String what, String body) {
        untilAnswered(request("/api/orders/" + order + what)
                .POST(body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(service + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    /** Tries until there is an answer that is not an outage; null when patience has run out. */
    private static HttpResponse<String> untilAnswered(HttpRequest.Builder request) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < deadline) {
            HttpResponse<String> answer = send(request);
            if (answer != null && answer.statusCode() < 500) {
                return answer;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return null;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
        } catch (IOException nobodyThere) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
