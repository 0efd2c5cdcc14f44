package dev.matazu.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL whose Java process was killed: it would keep the data folder to itself. */
final class Orphan {

    private static final long PATIENCE_SECONDS = 30;

    private Orphan() {}

    /** Stops what {@code postmaster.pid} names, if that is a PostgreSQL; call only while holding the folder's lock. */
    static void stop(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (!lines.isEmpty() && lines.get(0).trim().matches("\\d+")) {
            ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
                    .filter(Orphan::isPostgres)
                    .ifPresent(Orphan::end);
        }
        Files.deleteIfExists(pidFile);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }

    private static void end(ProcessHandle postgres) {
        postgres.destroy();
        try {
            postgres.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(
                    "a PostgreSQL of an earlier run (process " + postgres.pid() + ") does not stop; end it by hand", e);
        }
    }
}
