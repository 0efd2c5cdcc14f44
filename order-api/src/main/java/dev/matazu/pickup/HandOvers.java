package dev.matazu.pickup;

import dev.matazu.ordering.OrderRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.hibernate.Session;

/** Who handed what over, when, and why without a code. */
@ApplicationScoped
public class HandOvers {

    /** The hand-over that completed an order. */
    public record Done(String by, Instant at) {

        String clock(ZoneId zone) {
            return DateTimeFormatter.ofPattern("HH:mm").withZone(zone).format(at);
        }
    }

    private final Session database;

    HandOvers(Session database) {
        this.database = database;
    }

    void keep(OrderRef order, int ticketVersion, String overrideReason, String by, Instant at) {
        database.createNativeQuery("insert into ordering.hand_over"
                        + " (store_id, order_id, ticket_version, override_reason, handed_over_by, at)"
                        + " values (:store, :order, :version, :reason, :by, :at) on conflict do nothing")
                .setParameter("store", order.store().value())
                .setParameter("order", order.id())
                .setParameter("version", ticketVersion)
                .setParameter("reason", overrideReason)
                .setParameter("by", by)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** What a second scan wants to know; empty while something is left to hand over. */
    @Transactional
    public Optional<Done> of(OrderRef order) {
        return database.createNativeQuery(
                        "select h.handed_over_by, h.at from ordering.hand_over h join ordering.placed_order o"
                                + " on o.store_id = h.store_id and o.id = h.order_id and o.state = 'COLLECTED'"
                                + " where h.store_id = :store and h.order_id = :order"
                                + " order by h.ticket_version desc limit 1",
                        Object[].class)
                .setParameter("store", order.store().value())
                .setParameter("order", order.id())
                .getResultStream()
                .findFirst()
                .map(row -> new Done((String) row[0], (Instant) row[1]));
    }

    /** The ticket's version that the last hand-over led to. */
    Optional<Integer> last(OrderRef order) {
        return database.createNativeQuery(
                        "select ticket_version from ordering.hand_over where store_id = :store and order_id = :order"
                                + " and undone_at is null order by ticket_version desc limit 1",
                        Object.class)
                .setParameter("store", order.store().value())
                .setParameter("order", order.id())
                .getResultStream()
                .map(Integer.class::cast)
                .findFirst();
    }

    void forget(OrderRef order, int ticketVersion) {
        database.createNativeQuery("update ordering.hand_over set undone_at = at"
                        + " where store_id = :store and order_id = :order and ticket_version = :version")
                .setParameter("store", order.store().value())
                .setParameter("order", order.id())
                .setParameter("version", ticketVersion)
                .executeUpdate();
    }
}
