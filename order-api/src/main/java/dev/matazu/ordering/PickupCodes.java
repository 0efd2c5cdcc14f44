package dev.matazu.ordering;

import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import org.hibernate.Session;

/** Draws what a guest shows at the counter: six digits, one open order of the store at most has them. */
@ApplicationScoped
class PickupCodes {

    private static final int CODES = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Session database;

    PickupCodes(Session database) {
        this.database = database;
    }

    /** A lost race for the same code is refused by the database, and the guest's next try draws another. */
    String unused(StoreId store) {
        while (true) {
            String code = "%06d".formatted(RANDOM.nextInt(CODES));
            boolean used = !database.createNativeQuery("select 1 from ordering.placed_order where store_id = :store"
                            + " and code = :code and state in ('AWAITING_PAYMENT', 'PLACED', 'ARRIVED', 'FIRED',"
                            + " 'IN_PREPARATION', 'READY')")
                    .setParameter("store", store.value())
                    .setParameter("code", code)
                    .getResultList()
                    .isEmpty();
            if (!used) {
                return code;
            }
        }
    }
}
