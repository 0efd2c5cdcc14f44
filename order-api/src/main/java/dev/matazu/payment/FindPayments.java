package dev.matazu.payment;

import dev.matazu.ordering.OrderRef;
import dev.matazu.ordering.OrderState;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds payments for managers, each with what is needed of its order: one query, no lock. */
@ApplicationScoped
public class FindPayments {

    private static final String ROWS = "select p, o.number, o.nickname, o.state from Payment p"
            + " join Order o on o.key.store = p.key.store and o.key.id = p.key.order where ";

    /**
     * Which payments of a store are looked for.
     *
     * @param state null for any
     * @param text a part of the order's number or of the guest's nickname; null for any
     */
    public record Wanted(StoreId store, Instant from, Instant to, PaymentState state, String text) {}

    /** A payment in a list. {@code number} is null until the order is paid. */
    public record Found(
            OrderRef order,
            int attempt,
            PaymentState state,
            Money amount,
            Money refunded,
            Instant createdAt,
            String number,
            String nickname,
            OrderState orderState) {}

    private final EntityManager database;

    FindPayments(EntityManager database) {
        this.database = database;
    }

    /** Newest first. */
    @Transactional
    public List<Found> find(Wanted wanted, int first, int most) {
        StringBuilder where = new StringBuilder("p.key.store = :store and p.createdAt >= :from and p.createdAt < :to");
        Map<String, Object> values =
                new HashMap<>(Map.of("store", wanted.store().value(), "from", wanted.from(), "to", wanted.to()));
        if (wanted.state() != null) {
            where.append(" and p.state = :state");
            values.put("state", wanted.state());
        }
        if (wanted.text() != null) {
            where.append(" and (locate(:text, lower(o.number)) > 0 or locate(:text, lower(o.nickname)) > 0)");
            values.put(
                    "text",
                    Normalizer.normalize(wanted.text(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        }
        return rows(where + " order by p.createdAt desc, p.key.order, p.key.attempt desc", values, first, most);
    }

    /** @param where of {@code p}, the payment, and {@code o}, its order */
    List<Found> rows(String where, Map<String, Object> values, int first, int most) {
        var query = database.createQuery(ROWS + where, Object[].class)
                .setFirstResult(first)
                .setMaxResults(most);
        values.forEach(query::setParameter);
        return query.getResultList().stream().map(FindPayments::found).toList();
    }

    private static Found found(Object[] row) {
        Payment payment = (Payment) row[0];
        return new Found(
                payment.order(),
                payment.key().attempt(),
                payment.state(),
                payment.taking(),
                payment.refunded(),
                payment.createdAt(),
                (String) row[1],
                (String) row[2],
                (OrderState) row[3]);
    }
}
