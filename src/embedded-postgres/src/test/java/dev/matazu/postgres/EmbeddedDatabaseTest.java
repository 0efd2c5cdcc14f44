package dev.matazu.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void what_was_written_is_there_in_the_next_run() throws SQLException {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(folder)) {
            assertThat(ask(first, "show fsync")).isEqualTo("on");
            try (Connection owner = asOwner(first);
                    Statement sql = owner.createStatement()) {
                sql.execute("create table kept as select 'here' as word");
            }
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder)).hasMessageContaining("another Matazu is running");
            assertThatThrownBy(() -> DriverManager.getConnection(first.jdbcUrl(), first.owner(), "guessed"))
                    .hasMessageContaining("password authentication failed");
        }
        try (EmbeddedDatabase second = EmbeddedDatabase.start(folder)) {
            assertThat(ask(second, "select word from kept")).isEqualTo("here");
        }
    }

    private static String ask(EmbeddedDatabase database, String query) throws SQLException {
        try (Connection owner = asOwner(database);
                Statement sql = owner.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection asOwner(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword());
    }
}
