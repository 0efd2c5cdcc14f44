package dev.matazu.bench.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process with its children, as Linux counts their memory and their time on the processors. */
record Subject(String name, long pid, boolean isJava) {

    private static final long TICKS_PER_SECOND = 100;

    /** Resident memory in KiB of the process alone; of Java, after it has thrown away what it does not need. */
    long resident() {
        for (int i = 0; isJava && i < 3; i++) {
            command("jcmd", Long.toString(pid), "GC.run");
        }
        return lines(Path.of("/proc", Long.toString(pid), "status"))
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    /** Seconds of processor time until now, with those of its living children. */
    double seconds() {
        ProcessHandle handle = ProcessHandle.of(pid).orElseThrow();
        return Stream.concat(Stream.of(handle), handle.children())
                        .mapToLong(process -> ticks(process.pid()))
                        .sum()
                / (double) TICKS_PER_SECOND;
    }

    private static long ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(afterName[11]) + Long.parseLong(afterName[12]);
        } catch (IOException ended) {
            return 0;
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void command(String... words) {
        try {
            Process process = new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", words) + " did not work");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
