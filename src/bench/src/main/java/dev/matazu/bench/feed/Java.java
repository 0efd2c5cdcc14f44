package dev.matazu.bench.feed;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Java process of its own; all of them run with the same memory settings, so that they can be compared. */
final class Java implements AutoCloseable {

    private static final List<String> MEMORY =
            List.of("-Xms64m", "-Xmx512m", "-XX:MinHeapFreeRatio=5", "-XX:MaxHeapFreeRatio=10");

    private final Process process;
    private final List<String> said = new ArrayList<>();

    /**
     * Starts it and waits until it has said this.
     *
     * @throws IllegalStateException it ended without; the message has what it said
     */
    Java(Path folder, Map<String, String> settings, String ready, String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(MEMORY);
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("MATAZU_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(settings);
        try {
            process = builder.start();
            BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
            String line = lines.readLine();
            while (line != null && !line.contains(ready)) {
                said.add(line);
                line = lines.readLine();
            }
            if (line == null) {
                throw new IllegalStateException("it did not start:\n" + String.join("\n", said));
            }
            Thread listener = new Thread(() -> listen(lines), "output");
            listener.setDaemon(true);
            listener.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void listen(BufferedReader lines) {
        try (lines) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.err.println(line);
            }
        } catch (IOException ended) {
            System.err.println("(no more output)");
        }
    }

    static String[] main(Class<?> main, String... arguments) {
        List<String> all = new ArrayList<>(List.of("-cp", classPath(), main.getName()));
        all.addAll(List.of(arguments));
        return all.toArray(String[]::new);
    }

    private static String classPath() {
        ClassLoader loader = Java.class.getClassLoader();
        if (loader instanceof java.net.URLClassLoader urls) {
            return String.join(
                    File.pathSeparator,
                    java.util.Arrays.stream(urls.getURLs())
                            .map(java.net.URL::getPath)
                            .toList());
        }
        return System.getProperty("java.class.path");
    }

    Subject subject(String name) {
        return new Subject(name, process.pid(), true);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
