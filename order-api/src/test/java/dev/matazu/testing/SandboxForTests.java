package dev.matazu.testing;

import dev.matazu.postgres.DaytimeForTests;
import dev.matazu.stripe.sandbox.Settings;
import dev.matazu.stripe.sandbox.StripeSandbox;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;

/**
 * The payment processor of a test run: real HTTP both ways, on ports of its own. Beside it the port of a letter box that a
 * test may open, and push services on this machine.
 */
public class SandboxForTests implements QuarkusTestResourceLifecycleManager {

    private StripeSandbox sandbox;

    @Override
    public Map<String, String> start() {
        try {
            int port = freePort();
            sandbox = StripeSandbox.start(new Settings(
                    Files.createTempDirectory("matazu-sandbox"),
                    0,
                    URI.create("http://127.0.0.1:" + port + "/stripe/webhook"),
                    DaytimeForTests.clock()));
            return Map.of(
                    "quarkus.http.test-port",
                    Integer.toString(port),
                    "matazu.payment.secret-key",
                    sandbox.secretKey(),
                    "matazu.payment.webhook-secret",
                    sandbox.webhookSecret(),
                    "matazu.payment.api-base",
                    sandbox.apiBase().toString(),
                    "matazu.metrics.token",
                    "token-for-tests",
                    "matazu.demo",
                    "true",
                    "matazu.push.private-hosts",
                    "true",
                    "matazu.mail.host",
                    "127.0.0.1",
                    "matazu.mail.port",
                    Integer.toString(freePort()),
                    "matazu.mail.from",
                    "Hoshi <order@example.jp>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
    }
}
