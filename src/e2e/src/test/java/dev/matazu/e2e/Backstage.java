package dev.matazu.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matazu.postgres.EmbeddedDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** PostgreSQL and the payment sandbox as processes of their own, which stay when the service is killed. */
final class Backstage implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final EmbeddedDatabase database;
    private final Process sandbox;
    private final int port = RunningService.freePort();
    private final Map<String, String> said = new HashMap<>();

    private Backstage(Path home) throws IOException {
        database = EmbeddedDatabase.startEmpty();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.matazu.stripe.sandbox.Main")
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("MATAZU_SANDBOX_DATA", home.resolve("sandbox").toString());
        builder.environment().put("MATAZU_SANDBOX_PORT", "0");
        builder.environment().put("MATAZU_SANDBOX_WEBHOOK", "http://127.0.0.1:" + port + "/stripe/webhook");
        sandbox = builder.start();
        BufferedReader lines = sandbox.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); said.size() < 3 && line != null; ) {
            String[] parts = line.strip().split("\\s{2,}");
            if (parts.length == 2) {
                said.put(parts[0], parts[1]);
            }
            line = said.size() < 3 ? lines.readLine() : null;
        }
    }

    static Backstage open() throws IOException {
        return new Backstage(RunningService.newFolder());
    }

    /** What the service must be told to use them. */
    Map<String, String> settings() {
        return Map.of(
                "MATAZU_PORT", Integer.toString(port),
                "MATAZU_STAND_INS", "elsewhere",
                "MATAZU_DATABASE_URL", database.jdbcUrl(),
                "MATAZU_DATABASE_USER", database.application(),
                "MATAZU_DATABASE_PASSWORD", database.applicationPassword(),
                "MATAZU_DATABASE_OWNER_USER", database.owner(),
                "MATAZU_DATABASE_OWNER_PASSWORD", database.ownerPassword(),
                "MATAZU_PAYMENT_SECRET_KEY", said.get("secret key"),
                "MATAZU_PAYMENT_WEBHOOK_SECRET", said.get("webhook secret"),
                "MATAZU_PAYMENT_API_BASE", said.get("API"));
    }

    String service() {
        return "http://127.0.0.1:" + port;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword());
    }

    /** One of its processes is killed, as by a lack of memory: it drops every connection and recovers from its log. */
    void crashDatabase() throws SQLException {
        try (Connection database = connect();
                ResultSet found = database.createStatement()
                        .executeQuery("select pid from pg_stat_activity where application_name = 'matazu' limit 1")) {
            found.next();
            ProcessHandle.of(found.getLong(1)).orElseThrow().destroyForcibly();
        }
    }

    void fault(String kind, String match, int times, int millis) {
        send(
                "POST",
                "/sandbox/faults",
                JSON.createObjectNode()
                        .put("kind", kind)
                        .put("match", match)
                        .put("times", times)
                        .put("millis", millis)
                        .toString());
    }

    void noMoreFaults() {
        send("DELETE", "/sandbox/faults", null);
    }

    /** Everything in the processor's books of this kind, as {@code "payment_intents"}. */
    List<JsonNode> books(String kind) {
        List<JsonNode> all = new ArrayList<>();
        String after = "";
        JsonNode page;
        do {
            page = send("GET", "/v1/" + kind + "?limit=100" + after, null);
            page.path("data").forEach(all::add);
            after = all.isEmpty()
                    ? ""
                    : "&starting_after=" + all.get(all.size() - 1).path("id").asText();
        } while (page.path("has_more").asBoolean());
        return all;
    }

    private JsonNode send(String method, String path, String body) {
        String login =
                Base64.getEncoder().encodeToString((said.get("secret key") + ":").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(said.get("API") + path))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(method + " " + path + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        sandbox.destroy();
        database.close();
    }
}
