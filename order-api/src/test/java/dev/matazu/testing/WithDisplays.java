package dev.matazu.testing;

import dev.matazu.platform.ShopClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;

/** A test whose displays say what they have shown. After it no store has ever had one, so that nobody misses them. */
public abstract class WithDisplays {

    @Inject
    protected ShopClock clock;

    @Inject
    protected EntityManager database;

    @AfterEach
    void forgetDisplays() {
        clock.reset();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update kitchen.display set epoch = null, seq = null, acknowledged_at = null")
                        .executeUpdate());
    }
}
