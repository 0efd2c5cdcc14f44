package dev.matazu.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many do the same at once, against the packaged service; PostgreSQL and the processor are processes of their own. */
class MoneyRacesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String STORE = "hoshi-coffee";

    private static Backstage backstage;
    private static RunningService service;

    private final String guest = "mzg_" + UUID.randomUUID() + UUID.randomUUID();

    @BeforeAll
    static void open() throws Exception {
        backstage = Backstage.open();
        service = RunningService.start(RunningService.newFolder(), backstage.settings());
    }

    @AfterAll
    static void close() {
        service.close();
        backstage.close();
    }

    @Test
    void fifty_confirmations_of_one_order_make_one_payment_and_one_ticket() throws Exception {
        JsonNode order = place();
        String back = pay(order);

        List<Integer> answers = atOnce(
                50, no -> send(HttpRequest.newBuilder(URI.create(back)).GET()).statusCode());

        assertThat(answers).containsOnly(303);
        waitUntil(() -> captured(order) > 0);
        assertThat(intents(order)).hasSize(1);
        assertThat(captured(order)).isEqualTo(order.path("order").path("total").asLong());
        assertThat(new Books(backstage).paidOrdersWithoutOneTicket()).isZero();
    }

    @Test
    void twenty_racing_refunds_never_pay_back_more_than_was_taken_and_yen_stay_yen() throws Exception {
        JsonNode order = place();
        send(HttpRequest.newBuilder(URI.create(pay(order))).GET());
        waitUntil(() -> captured(order) > 0);
        long taken = captured(order);
        long each = taken / 7;
        String manager = manager();

        List<Integer> answers = atOnce(20, no -> refund(order, manager, each));

        assertThat(answers).allMatch(status -> status < 300 || status >= 400 && status < 500);
        assertThat(answers).filteredOn(status -> status < 300).hasSize(7);
        waitUntil(() -> refunds(order).size() == 7);
        assertThat(refunds(order)).containsOnly(each);
        assertThat(intents(order).get(0).path("currency").asText()).isEqualTo("jpy");
        assertThat(taken).isEqualTo(order.path("order").path("total").asLong());
    }

    private JsonNode place() throws Exception {
        String body = "{\"store\":\"%s\",\"nickname\":\"Race\",\"lines\":[{\"item\":\"drip-coffee\",\"quantity\":1}]}"
                .formatted(STORE);
        HttpResponse<String> placed = send(
                request("/api/orders", guest).header("Idempotency-Key", guest).POST(BodyPublishers.ofString(body)));
        assertThat(placed.statusCode()).as(placed.body()).isEqualTo(201);
        return JSON.readTree(placed.body());
    }

    /** Where the processor's page leads back to. */
    private static String pay(JsonNode order) {
        HttpResponse<String> paid =
                send(HttpRequest.newBuilder(URI.create(order.path("payAt").asText()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("number=4242424242424242&expiry=12%2F34&cvc=123&name=AKI")));
        return paid.headers().firstValue("Location").orElseThrow();
    }

    private static String manager() throws Exception {
        HttpResponse<String> paired = send(request("/api/pairings/claim", null)
                .POST(json(Map.of("code", service.pairingCode("Hoshi Coffee Nakameguro")))));
        String cookie = paired.headers().firstValue("Set-Cookie").orElseThrow();
        String device = "mzd_" + cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
        JsonNode staff = JSON.readTree(
                send(request("/api/stores/" + STORE + "/staff", device).GET()).body());
        for (JsonNode one : staff) {
            if (one.path("name").asText().equals("Mio")) {
                Map<String, String> signIn = Map.of("staff", one.path("id").asText(), "pin", "3690");
                send(request("/api/stores/" + STORE + "/staff/sign-in", device).POST(json(signIn)));
            }
        }
        return device;
    }

    private static int refund(JsonNode order, String manager, long amount) throws Exception {
        return send(request(
                                "/api/stores/" + STORE + "/orders/"
                                        + order.path("order").path("id").asText() + "/refunds",
                                manager)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(json(Map.of("amount", amount, "reason", "QUALITY"))))
                .statusCode();
    }

    private static List<JsonNode> intents(JsonNode order) {
        return backstage.books("payment_intents").stream()
                .filter(intent -> intent.path("metadata")
                        .path("order_id")
                        .equals(order.path("order").path("id")))
                .toList();
    }

    private static long captured(JsonNode order) {
        return intents(order).stream()
                .mapToLong(intent -> intent.path("amount_received").asLong())
                .sum();
    }

    private static List<Long> refunds(JsonNode order) {
        String intent = intents(order).get(0).path("id").asText();
        return backstage.books("refunds").stream()
                .filter(refund -> refund.path("payment_intent").asText().equals(intent))
                .map(refund -> refund.path("amount").asLong())
                .toList();
    }

    private interface Deed {
        int of(int no) throws Exception;
    }

    private static List<Integer> atOnce(int many, Deed deed) throws Exception {
        CyclicBarrier start = new CyclicBarrier(many);
        ExecutorService doors = Executors.newFixedThreadPool(many);
        try {
            var running = IntStream.range(0, many)
                    .mapToObj(no -> doors.submit(() -> {
                        start.await();
                        return deed.of(no);
                    }))
                    .toList();
            List<Integer> answers = new ArrayList<>();
            for (var one : running) {
                answers.add(one.get(2, TimeUnit.MINUTES));
            }
            return answers;
        } finally {
            doors.shutdownNow();
        }
    }

    private static void waitUntil(Callable<Boolean> so) {
        await().atMost(PATIENCE).until(so);
    }

    private static HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(backstage.service() + path))
                .header("Content-Type", "application/json");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.BodyPublisher json(Map<String, ?> body) throws Exception {
        return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
