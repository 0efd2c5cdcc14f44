package dev.matazu.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Erases addresses, and what was sent to them, some time after their order has ended. */
@ApplicationScoped
class ForgetContacts {

    private final EntityManager database;
    private final TellConfig config;
    private final Clock clock;

    ForgetContacts(EntityManager database, TellConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    public void forget() {
        for (String table : List.of("ordering.message", "ordering.contact")) {
            database.createNativeQuery("delete from " + table + " gone using ordering.placed_order ended"
                            + " where gone.store_id = ended.store_id and gone.order_id = ended.id"
                            + " and ended.ended_at < :moment")
                    .setParameter("moment", clock.instant().minus(config.forgetAfter()))
                    .executeUpdate();
        }
    }
}
