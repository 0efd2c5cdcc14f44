package dev.matazu.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A real PostgreSQL of this machine, on loopback only, with the database {@code matazu} and two roles: the owner, who
 * migrates, and the application, which owns nothing. Stopped by {@link #close()}, and only by that.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** Held, so that its level is not forgotten: what PostgreSQL says stands in its own file. */
    private static final Logger LIBRARY = Logger.getLogger("io.zonky.test");

    private final EmbeddedPostgres postgres;
    private final Roles roles;
    private final FolderLock lock;

    private EmbeddedDatabase(EmbeddedPostgres postgres, Roles roles, FolderLock lock) {
        this.postgres = postgres;
        this.roles = roles;
        this.lock = lock;
    }

    /**
     * Starts on data that stay in this folder between runs: what was acknowledged survives a crash of the machine, and
     * passwords are asked for. A PostgreSQL that a killed run left behind on the folder is stopped first.
     *
     * @throws IllegalStateException another run uses the folder; the message says so in one line
     */
    public static EmbeddedDatabase start(Path folder) {
        Path data = folder.resolve("data");
        try {
            Files.createDirectories(folder);
            FolderLock lock = FolderLock.on(folder);
            Orphan.stop(data);
            Roles roles = Roles.of(folder);
            EmbeddedPostgres postgres = builder(folder)
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setConnectConfig("password", roles.superuserPassword())
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start();
            roles.createIn(postgres, data);
            return new EmbeddedDatabase(postgres, roles, lock);
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL did not start: " + e.getMessage(), e);
        }
    }

    /** Starts empty, in a folder that is deleted on close. */
    public static EmbeddedDatabase startEmpty() {
        try {
            Path folder = Files.createTempDirectory("matazu-postgres");
            Roles roles = Roles.of(folder);
            EmbeddedPostgres postgres = builder(folder)
                    .setDataDirectory(folder.resolve("data"))
                    .setCleanDataDirectory(true)
                    .setServerConfig("fsync", "off")
                    .start();
            roles.createIn(postgres, null);
            return new EmbeddedDatabase(postgres, roles, FolderLock.on(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL did not start: " + e.getMessage(), e);
        }
    }

    private static EmbeddedPostgres.Builder builder(Path folder) {
        LIBRARY.setLevel(Level.WARNING);
        ProcessBuilder.Redirect log =
                ProcessBuilder.Redirect.appendTo(folder.resolve("postgres.log").toFile());
        return EmbeddedPostgres.builder()
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("timezone", "UTC");
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + Roles.DATABASE;
    }

    public String owner() {
        return Roles.OWNER;
    }

    public String ownerPassword() {
        return roles.ownerPassword();
    }

    public String application() {
        return Roles.APPLICATION;
    }

    public String applicationPassword() {
        return roles.applicationPassword();
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.close();
        }
    }
}
