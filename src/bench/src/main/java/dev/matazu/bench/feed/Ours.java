package dev.matazu.bench.feed;

import dev.matazu.kitchen.device.Secret;
import dev.matazu.postgres.EmbeddedDatabase;
import io.vertx.core.http.WebSocketConnectOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The packaged service on its PostgreSQL, which notes when it committed what. A till writes tickets, a wall shows them. */
final class Ours implements Hub {

    private static final Path JAR = Path.of("order-api", "target", "quarkus-app", "quarkus-run.jar");
    private static final String LIKE = "umi-burger";
    private static final String TICKET = """
            {"id": "%s", "lines": [
              {"name": {"en": "Cheeseburger", "ja": "チーズバーガー"}, "station": "grill", "seconds": 120,
               "modifiers": [{"en": "No onions", "ja": "玉ねぎ抜き"}]},
              {"name": {"en": "Fries", "ja": "ポテト"}, "station": "fry", "seconds": 90},
              {"name": {"en": "Cola", "ja": "コーラ"}, "station": "bar", "seconds": 20}]}""";

    private final EmbeddedDatabase database;
    private final Subject postgres;
    private final Java service;
    private final int port = Ports.free();

    Ours(int stores) {
        try {
            Path folder = Files.createTempDirectory("matazu-bench");
            EmbeddedDatabase.start(folder).close();
            Files.writeString(
                    folder.resolve("data").resolve("postgresql.conf"),
                    "\ntrack_commit_timestamp = on\n",
                    StandardOpenOption.APPEND);
            database = EmbeddedDatabase.start(folder);
            String postmaster = Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"))
                    .get(0);
            postgres = new Subject("PostgreSQL", Long.parseLong(postmaster.strip()), false);
            service = new Java(
                    folder,
                    settings(),
                    "/q/openapi",
                    "-jar",
                    JAR.toAbsolutePath().toString());
            open(stores);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("MATAZU_PORT", Integer.toString(port));
        settings.put("MATAZU_STAND_INS", "elsewhere");
        settings.put("MATAZU_DATABASE_URL", database.jdbcUrl());
        settings.put("MATAZU_DATABASE_USER", database.application());
        settings.put("MATAZU_DATABASE_PASSWORD", database.applicationPassword());
        settings.put("MATAZU_DATABASE_OWNER_USER", database.owner());
        settings.put("MATAZU_DATABASE_OWNER_PASSWORD", database.ownerPassword());
        settings.put("QUARKUS_LOG_LEVEL", "WARN");
        // Nobody pays here.
        settings.put("MATAZU_PAYMENT_SECRET_KEY", "sk_test_bench");
        settings.put("MATAZU_PAYMENT_WEBHOOK_SECRET", "whsec_bench");
        settings.put("MATAZU_PAYMENT_API_BASE", "http://127.0.0.1:" + Ports.free());
        return settings;
    }

    /** So many kitchens like one of the demo's, each with one device. */
    private void open(int stores) throws SQLException {
        try (Connection connection = connect()) {
            copy(connection, "ordering.store", "id", stores);
            copy(connection, "kitchen.kitchen", "store_id", stores);
            copy(connection, "kitchen.station", "store_id", stores);
            try (PreparedStatement feed = connection.prepareStatement("insert into kitchen.feed (store_id, epoch, seq)"
                    + " select store_id, gen_random_uuid(), 0 from kitchen.kitchen on conflict do nothing")) {
                feed.executeUpdate();
            }
            try (PreparedStatement device = connection.prepareStatement("insert into kitchen.device"
                    + " (store_id, id, name, token_hash, paired_at, paired_by, seen_at)"
                    + " values (?, gen_random_uuid(), 'Wall', ?, now(), 'bench', now())")) {
                for (int store = 0; store < stores; store++) {
                    device.setString(1, id(store));
                    device.setString(2, Secret.hash(token(store)));
                    device.addBatch();
                }
                device.executeBatch();
            }
        }
    }

    private static void copy(Connection connection, String table, String key, int stores) throws SQLException {
        try (PreparedStatement rows = connection.prepareStatement("insert into " + table
                + " select (jsonb_populate_record(r, jsonb_build_object('" + key + "', 'bench-' || n))).* from " + table
                + " r, generate_series(0, ? - 1) n where r." + key + " = ?")) {
            rows.setInt(1, stores);
            rows.setString(2, LIKE);
            rows.executeUpdate();
        }
    }

    @Override
    public String name() {
        return "Matazu";
    }

    @Override
    public WebSocketConnectOptions display(int store) {
        return new WebSocketConnectOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setURI("/kitchen/" + id(store) + "/feed?lang=ja")
                .putHeader("Authorization", authorization(store));
    }

    @Override
    public List<String> greeting() {
        return List.of("{\"type\":\"hello\",\"screen\":\"wall\"}");
    }

    @Override
    public List<String> acknowledgement(long seq) {
        return List.of("{\"type\":\"ack\",\"seq\":" + seq + "}");
    }

    @Override
    public Publication publication(int store, long no) {
        return new Publication(
                port,
                "/api/kitchen/" + id(store) + "/tickets",
                authorization(store),
                TICKET.formatted(UUID.randomUUID()));
    }

    /** What the till was answered says nothing of it: a display may be told before. PostgreSQL's own note does. */
    @Override
    public Map<Sent, Long> begun(Map<Sent, Long> published) {
        Map<Sent, Long> committed = new HashMap<>();
        try (Connection connection = connect();
                PreparedStatement entries = connection.prepareStatement("select substr(store_id, 7)::int, seq,"
                        + " (extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000000)::bigint"
                        + " from kitchen.feed_entry where store_id like 'bench-%'");
                ResultSet row = entries.executeQuery()) {
            while (row.next()) {
                committed.put(new Sent(row.getInt(1), row.getLong(2)), row.getLong(3));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return committed;
    }

    @Override
    public Subject server() {
        return service.subject("service");
    }

    @Override
    public List<Subject> all() {
        return List.of(server(), postgres);
    }

    @Override
    public void close() {
        service.close();
        database.close();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword());
    }

    private static String id(int store) {
        return "bench-" + store;
    }

    private static String token(int store) {
        return "wall-of-" + store;
    }

    private static String authorization(int store) {
        return "Bearer mzd_" + token(store);
    }
}
