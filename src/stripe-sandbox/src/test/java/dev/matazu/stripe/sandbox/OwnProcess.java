package dev.matazu.stripe.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The sandbox as a process of its own, which can be killed. */
final class OwnProcess implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Process process;
    private final URI base;
    private final String key;

    private OwnProcess(Process process, URI base, String key) {
        this.process = process;
        this.base = base;
        this.key = key;
    }

    /** Starts on any free port and waits until it says where it listens. */
    static OwnProcess start(Path folder, String... options) throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("MATAZU_"));
        builder.environment().put("MATAZU_SANDBOX_DATA", folder.toString());
        builder.environment().put("MATAZU_SANDBOX_PORT", "0");
        var process = builder.start();
        var output = process.inputReader(StandardCharsets.UTF_8);
        var base = said(output, "API");
        return new OwnProcess(process, URI.create(base), said(output, "secret key"));
    }

    private static String said(BufferedReader output, String what) throws IOException {
        var all = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.strip().startsWith(what)) {
                return line.strip().substring(what.length()).strip();
            }
            all.append(line).append('\n');
        }
        throw new AssertionError("the sandbox did not start:\n" + all);
    }

    String key() {
        return key;
    }

    HttpResponse<String> post(String path, String form, String idempotencyKey) throws Exception {
        return HTTP.send(
                request(path)
                        .header("Idempotency-Key", idempotencyKey)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + key);
    }

    /** Ends it as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
