package dev.matazu.start;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What the service needs around it: stand-ins of its own, or an outside database and processor that answer. Closed after
 * the service has stopped, in whichever way it is stopped.
 */
final class Surroundings implements AutoCloseable {

    /** Set once this process has started the service: a live reload keeps the port open meanwhile. */
    private static final String RUNS = "matazu.runs";

    private static final int PATIENCE_SECONDS = 30;

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::awaitClosed, "close-stand-ins-last");

    /** @throws CannotStart with what to do about it */
    static Surroundings prepare(Settings settings) {
        if (System.getProperty(RUNS) == null) {
            requireFree(settings.port(), "MATAZU_PORT");
            System.setProperty(RUNS, "yes");
        }
        Surroundings surroundings = new Surroundings();
        try {
            if (settings.standInsElsewhere()) {
                requireStandIns();
                StandInsElsewhere.check(settings);
                System.setProperty("matazu.demo", "true");
            } else if (settings.databaseUrl().isPresent()
                    && settings.paymentKey().isPresent()) {
                Outside.check(settings);
            } else if (settings.databaseUrl().isEmpty() && settings.paymentKey().isEmpty()) {
                requireFree(settings.sandboxPort(), "MATAZU_SANDBOX_PORT");
                surroundings.startStandIns(settings);
            } else {
                throw new CannotStart(
                        settings.databaseUrl().isPresent()
                                ? "a database is configured but no payment key: set MATAZU_PAYMENT_SECRET_KEY and"
                                        + " MATAZU_PAYMENT_WEBHOOK_SECRET too, or neither"
                                : "a payment key is configured but no database: set MATAZU_DATABASE_URL too, or neither");
            }
        } catch (RuntimeException failure) {
            surroundings.close();
            throw failure;
        }
        Runtime.getRuntime().addShutdownHook(surroundings.hook);
        return surroundings;
    }

    private void startStandIns(Settings settings) {
        requireStandIns();
        StandIns.start(settings, started);
    }

    private static void requireStandIns() {
        try {
            Class.forName("dev.matazu.stripe.sandbox.StripeSandbox");
            Class.forName("dev.matazu.postgres.EmbeddedDatabase");
        } catch (ClassNotFoundException leftOut) {
            throw new CannotStart("this build has no stand-ins: set MATAZU_DATABASE_URL, MATAZU_DATABASE_USER,"
                    + " MATAZU_DATABASE_PASSWORD, MATAZU_PAYMENT_SECRET_KEY and MATAZU_PAYMENT_WEBHOOK_SECRET");
        }
    }

    private static void requireFree(int port, String setting) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(port));
        } catch (IOException | IllegalArgumentException taken) {
            throw new CannotStart("port " + port + " cannot be used (" + taken.getMessage()
                    + "); stop what uses it or set " + setting);
        }
    }

    private void awaitClosed() {
        try {
            closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                System.err.println("A stand-in did not stop cleanly: " + e.getMessage());
            }
        }
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            // the hook is what waits for us
        }
    }
}
