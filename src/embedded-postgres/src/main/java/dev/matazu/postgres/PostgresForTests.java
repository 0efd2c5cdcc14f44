package dev.matazu.postgres;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives a {@code @QuarkusTest} a real, empty PostgreSQL: {@code @QuarkusTestResource(PostgresForTests.class)}. */
public class PostgresForTests implements QuarkusTestResourceLifecycleManager {

    private EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        database = EmbeddedDatabase.startEmpty();
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", database.application(),
                "quarkus.datasource.password", database.applicationPassword(),
                "quarkus.flyway.username", database.owner(),
                "quarkus.flyway.password", database.ownerPassword());
    }

    @Override
    public void stop() {
        if (database != null) {
            database.close();
        }
    }
}
