package dev.matazu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an operator sees: with wrong settings one clear line and a status that is not 0; with none, a demo that lasts. */
class StartIT {

    private static final String SOMEWHERE = "jdbc:postgresql://127.0.0.1:1/matazu";

    @Test
    void a_database_without_a_payment_key_or_a_key_without_a_database_is_refused() throws InterruptedException {
        refused(Map.of("MATAZU_DATABASE_URL", SOMEWHERE), "a database is configured but no payment key");
        refused(Map.of("MATAZU_PAYMENT_SECRET_KEY", "sk_test_x"), "a payment key is configured but no database");
    }

    @Test
    void a_real_database_never_goes_with_another_processor() throws InterruptedException {
        refused(
                Map.of(
                        "MATAZU_DATABASE_URL", SOMEWHERE,
                        "MATAZU_PAYMENT_SECRET_KEY", "sk_test_x",
                        "MATAZU_PAYMENT_WEBHOOK_SECRET", "whsec_x",
                        "MATAZU_PAYMENT_API_BASE", "http://127.0.0.1:1"),
                "free food");
    }

    @Test
    void a_database_that_is_not_there_is_said_so() throws InterruptedException {
        refused(
                Map.of(
                        "MATAZU_DATABASE_URL", SOMEWHERE,
                        "MATAZU_DATABASE_USER", "matazu",
                        "MATAZU_PAYMENT_SECRET_KEY", "sk_test_x",
                        "MATAZU_PAYMENT_WEBHOOK_SECRET", "whsec_x"),
                "the database does not let us in");
    }

    @Test
    void a_taken_port_is_said_so() throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0)) {
            refused(Map.of("MATAZU_PORT", Integer.toString(taken.getLocalPort())), "port " + taken.getLocalPort());
        }
    }

    @Test
    void an_order_of_the_last_run_is_there_in_the_next() throws IOException, InterruptedException {
        var home = RunningService.newFolder();
        String order;
        try (RunningService first = RunningService.start(home, Map.of())) {
            order = place(first);
        }
        try (RunningService second = RunningService.start(home, Map.of())) {
            assertThat(place(second)).as("the same key, the same order").isEqualTo(order);
        }
    }

    private static String place(RunningService service) throws IOException, InterruptedException {
        HttpResponse<String> placed = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(service.url("/api/orders")))
                                .header("Content-Type", "application/json")
                                .header("Authorization", "Bearer mzg_a-guest-who-comes-twice")
                                .header("Idempotency-Key", "before-and-after")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\"store\":\"hoshi-coffee\",\"nickname\":\"Aki\","
                                                + "\"lines\":[{\"item\":\"caffe-latte\",\"quantity\":1}]}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(placed.statusCode()).as(placed.body()).isEqualTo(201);
        return placed.body().replaceAll(".*?\"id\":\"([^\"]+)\".*", "$1");
    }

    private static void refused(Map<String, String> settings, String why) throws InterruptedException {
        RunningService service = RunningService.launch(RunningService.newFolder(), settings);
        assertThat(service.ended()).as(service.output()).isNotZero();
        assertThat(service.output().lines().filter(line -> line.startsWith("Matazu cannot start: ")))
                .as(service.output())
                .singleElement()
                .asString()
                .contains(why);
        assertThat(service.output()).doesNotContain("\tat ");
    }
}
