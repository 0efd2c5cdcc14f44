package dev.matazu.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Properties;

/** The database's roles and their generated passwords, kept beside the data, readable by their owner alone. */
record Roles(String superuserPassword, String ownerPassword, String applicationPassword) {

    static final String DATABASE = "matazu";
    static final String OWNER = "matazu_owner";
    static final String APPLICATION = "matazu_app";

    static Roles of(Path folder) throws IOException {
        Path file = folder.resolve("passwords.properties");
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
        } else {
            for (String role : new String[] {"superuser", "owner", "application"}) {
                kept.setProperty(role, password());
            }
            try (Writer writer = Files.newBufferedWriter(file)) {
                kept.store(writer, null);
            }
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        }
        return new Roles(kept.getProperty("superuser"), kept.getProperty("owner"), kept.getProperty("application"));
    }

    /** Creates what is missing; with a data folder given, from then on passwords are asked for. */
    void createIn(EmbeddedPostgres postgres, Path data) throws IOException {
        try (Connection connection = postgres.getPostgresDatabase(java.util.Map.of("password", superuserPassword))
                        .getConnection();
                Statement sql = connection.createStatement()) {
            if (!exists(sql, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                sql.execute("alter role postgres password '" + superuserPassword + "'");
                createRole(sql, OWNER, ownerPassword);
                createRole(sql, APPLICATION, applicationPassword);
                sql.execute("create database " + DATABASE + " owner " + OWNER);
            }
            if (data != null) {
                Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
                sql.execute("select pg_reload_conf()");
            }
        } catch (SQLException e) {
            throw new IOException("could not create the roles: " + e.getMessage(), e);
        }
    }

    private static void createRole(Statement sql, String role, String password) throws SQLException {
        if (!exists(sql, "select 1 from pg_roles where rolname = '" + role + "'")) {
            sql.execute("create role " + role + " login password '" + password + "'");
        }
    }

    private static boolean exists(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            return row.next();
        }
    }

    private static String password() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
