package dev.matazu.e2e;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The payment sandbox of the packaged service, as a process of its own. */
final class SandboxProcess implements AutoCloseable {
    private static final Path LIBRARIES = Path.of("..", "..", "order-api", "target", "quarkus-app", "lib")
            .toAbsolutePath()
            .normalize();

    private final Process process;
    private final String address;
    private final String key;

    private SandboxProcess(Process process, String address, String key) {
        this.process = process;
        this.address = address;
        this.key = key;
    }

    static SandboxProcess start(Path data) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        LIBRARIES.resolve("main") + "/*" + File.pathSeparator + LIBRARIES.resolve("boot") + "/*",
                        "dev.matazu.stripe.sandbox.Main")
                .redirectErrorStream(true);
        builder.environment().put("MATAZU_SANDBOX_DATA", data.toString());
        builder.environment().put("MATAZU_SANDBOX_PORT", "0");
        Process process = builder.start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String address = said(output, "API");
        return new SandboxProcess(process, address, said(output, "secret key"));
    }

    private static String said(BufferedReader output, String what) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.strip().startsWith(what)) {
                return line.strip().substring(what.length()).strip();
            }
            all.append(line).append('\n');
        }
        throw new AssertionError("the sandbox did not start:\n" + all);
    }

    String address() {
        return address;
    }

    String key() {
        return key;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
