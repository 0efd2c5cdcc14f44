package dev.matazu.start;

import dev.matazu.postgres.EmbeddedDatabase;
import dev.matazu.stripe.sandbox.StripeSandbox;
import java.net.URI;
import java.time.Clock;
import java.util.Deque;
import java.util.Map;

/** Starts a real PostgreSQL and the payment sandbox of this machine, and points the service to them. */
final class StandIns {

    private StandIns() {}

    static void start(Settings settings, Deque<AutoCloseable> started) {
        try {
            EmbeddedDatabase database = EmbeddedDatabase.start(settings.home().resolve("postgres"));
            started.push(database);
            StripeSandbox sandbox = StripeSandbox.start(new dev.matazu.stripe.sandbox.Settings(
                    settings.home().resolve("payment-sandbox"),
                    settings.sandboxPort(),
                    URI.create("http://127.0.0.1:" + settings.port() + "/stripe/webhook"),
                    Clock.systemUTC()));
            started.push(sandbox);
            Map<String, String> addresses = Map.of(
                    "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                    "quarkus.datasource.username", database.application(),
                    "quarkus.datasource.password", database.applicationPassword(),
                    "quarkus.flyway.username", database.owner(),
                    "quarkus.flyway.password", database.ownerPassword(),
                    "matazu.payment.secret-key", sandbox.secretKey(),
                    "matazu.payment.webhook-secret", sandbox.webhookSecret(),
                    "matazu.payment.api-base", sandbox.apiBase().toString(),
                    "matazu.demo", "true");
            addresses.forEach(System::setProperty);
            started.push(() -> addresses.keySet().forEach(System::clearProperty));
        } catch (IllegalStateException | java.io.UncheckedIOException failure) {
            throw new CannotStart(failure.getMessage());
        }
    }
}
