package dev.matazu.payment.receipt;

import dev.matazu.ordering.OrderRef;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** All receipts, and the counter of each store that numbers them. */
@ApplicationScoped
class Receipts {

    private final Session database;

    Receipts(Session database) {
        this.database = database;
    }

    /**
     * Locks the store's counter until the transaction ends, after the locks of order and payment: who has it sees every
     * receipt of the store.
     */
    void lock(StoreId store) {
        database.createNativeQuery("insert into ordering.receipt_counter (store_id, last) values (:store, 0)"
                        + " on conflict do nothing")
                .setParameter("store", store.value())
                .executeUpdate();
        database.createNativeQuery("select last from ordering.receipt_counter where store_id = :store for update")
                .setParameter("store", store.value())
                .getSingleResult();
    }

    /** The next number of a locked store. */
    long next(StoreId store) {
        Object last = database.createNativeQuery(
                        "update ordering.receipt_counter set last = last + 1 where store_id = :store returning last")
                .setParameter("store", store.value())
                .getSingleResult();
        return ((Number) last).longValue();
    }

    void write(Receipt receipt) {
        database.persist(new ReceiptRow(receipt));
        database.flush();
    }

    /** Those of an order, in the order in which they were issued. */
    List<Receipt> of(OrderRef order) {
        return database.createQuery(
                        "from ReceiptRow where key.store = :store and order = :order order by key.number",
                        ReceiptRow.class)
                .setParameter("store", order.store().value())
                .setParameter("order", order.id())
                .getResultStream()
                .map(ReceiptRow::receipt)
                .toList();
    }

    static Optional<Receipt> find(List<Receipt> receipts, Receipt.Kind kind, int no) {
        return receipts.stream()
                .filter(receipt -> receipt.kind() == kind && receipt.no() == no)
                .findFirst();
    }
}
