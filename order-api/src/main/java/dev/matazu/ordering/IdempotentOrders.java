package dev.matazu.ordering;

import dev.matazu.kitchen.device.Secret;
import dev.matazu.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Remembers which order a guest's key stands for, in the transaction that writes the order. */
@ApplicationScoped
class IdempotentOrders {

    private final Session database;
    private final Clock clock;

    IdempotentOrders(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The order that this key stood for before; empty, and from now on {@code fresh}, where it is new. A second request
     * that comes meanwhile waits here for the first one's end.
     *
     * @throws Problem 409 key-used-for-another-order
     */
    Optional<OrderRef> before(NewOrder asked, IdempotencyKey key, OrderRef fresh) {
        String body = Secret.hash(asked.store() + "|" + asked.basket() + "|" + asked.dining() + "|" + asked.pickup()
                + "|" + asked.slot() + "|" + asked.nickname()
                + (asked.allergy() == null ? "" : "|" + asked.allergy()));
        int isNew = database.createNativeQuery("insert into ordering.idempotency"
                        + " (guest, key, body_hash, order_id, created_at) values (:guest, :key, :body, :order, :now)"
                        + " on conflict do nothing")
                .setParameter("guest", asked.guest().hash())
                .setParameter("key", key.value())
                .setParameter("body", body)
                .setParameter("order", fresh.id())
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (isNew == 1) {
            return Optional.empty();
        }
        Object[] kept = (Object[]) database.createNativeQuery(
                        "select body_hash, order_id from ordering.idempotency where guest = :guest and key = :key",
                        Object[].class)
                .setParameter("guest", asked.guest().hash())
                .setParameter("key", key.value())
                .getSingleResult();
        if (!kept[0].equals(body)) {
            throw Problem.conflict("key-used-for-another-order");
        }
        return Optional.of(new OrderRef(asked.store(), (UUID) kept[1]));
    }
}
