package dev.matazu.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged service as its own process, with its stand-ins and a data folder of its own. */
final class RunningService implements AutoCloseable {

    private static final Path JAR = Path.of("..", "..", "order-api", "target", "quarkus-app", "quarkus-run.jar")
            .toAbsolutePath()
            .normalize();
    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final int port;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final CountDownLatch ready = new CountDownLatch(1);

    private RunningService(Process process, int port) {
        this.process = process;
        this.port = port;
        Thread listener = new Thread(this::listen, "service-output");
        listener.setDaemon(true);
        listener.start();
    }

    /** Starts on a new folder and waits until the banner is there. */
    static RunningService start() {
        return start(newFolder(), Map.of());
    }

    /** Starts with these settings and waits until the banner is there. */
    static RunningService start(Path home, Map<String, String> settings) {
        RunningService service = launch(home, settings);
        try {
            if (!service.ready.await(PATIENCE_SECONDS, TimeUnit.SECONDS) || !service.process.isAlive()) {
                throw new AssertionError("the service did not start:\n" + service.output());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return service;
    }

    /** Starts and waits for nothing: for settings with which it must not run. */
    static RunningService launch(Path home, Map<String, String> settings) {
        int port = settings.containsKey("MATAZU_PORT") ? Integer.parseInt(settings.get("MATAZU_PORT")) : freePort();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString())
                .directory(home.toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("MATAZU_") || name.startsWith("QUARKUS_"));
        builder.environment().put("MATAZU_HOME", home.toString());
        builder.environment().put("MATAZU_PORT", Integer.toString(port));
        builder.environment().put("MATAZU_SANDBOX_PORT", Integer.toString(freePort()));
        builder.environment().put("MATAZU_LOAD_PAUSE_AT", "PT24H");
        builder.environment().put("MATAZU_DISPLAY_MISSING_AFTER", "PT24H");
        builder.environment().putAll(settings);
        try {
            return new RunningService(builder.start(), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path newFolder() {
        try {
            return Files.createTempDirectory("matazu-e2e");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.contains("/q/openapi")) {
                    ready.countDown();
                }
            }
        } catch (IOException e) {
            said.add("(output lost: " + e.getMessage() + ")");
        }
        ended.countDown();
        ready.countDown();
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    int port() {
        return port;
    }

    String output() {
        return String.join("\n", said);
    }

    /** The pairing code that the banner shows for a store, by its English name. */
    String pairingCode(String storeName) {
        Matcher code = Pattern.compile(Pattern.quote(storeName) + ".*?Pairing code\\s+([0-9A-Z-]+)", Pattern.DOTALL)
                .matcher(output());
        if (!code.find()) {
            throw new AssertionError("no pairing code of " + storeName + " in:\n" + output());
        }
        return code.group(1);
    }

    /** Waits until it has ended by itself; its exit status. */
    int ended() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("it goes on running:\n" + output());
        }
        ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return process.exitValue();
    }

    /** Ends it as a power cut does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        ended();
    }

    /** Ends it as an operator does, and waits for that. */
    @Override
    public void close() {
        process.destroy();
        try {
            ended();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
