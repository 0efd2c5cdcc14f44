package dev.matazu.stripe.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Runs a sandbox on its own, set up by environment variables, until the process is ended. */
public final class Main {

    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        try (var sandbox = StripeSandbox.start(settings(System.getenv()))) {
            Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "sandbox-shutdown"));
            System.out.println("Stripe sandbox (test mode, no real money)");
            System.out.println("  API             " + sandbox.apiBase());
            System.out.println("  secret key      " + sandbox.secretKey());
            System.out.println("  webhook secret  " + sandbox.webhookSecret());
            new CountDownLatch(1).await();
        } catch (IllegalStateException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static Settings settings(Map<String, String> env) {
        return new Settings(
                Path.of(env.getOrDefault("MATAZU_SANDBOX_DATA", "stripe-sandbox-data")),
                Integer.parseInt(env.getOrDefault("MATAZU_SANDBOX_PORT", "12111")),
                Optional.ofNullable(env.get("MATAZU_SANDBOX_WEBHOOK"))
                        .map(URI::create)
                        .orElse(null),
                Clock.systemUTC());
    }
}
