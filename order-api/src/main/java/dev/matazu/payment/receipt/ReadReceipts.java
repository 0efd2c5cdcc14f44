package dev.matazu.payment.receipt;

import dev.matazu.ordering.OrderRef;
import dev.matazu.store.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Reads receipts for pages; takes no lock. */
@ApplicationScoped
public class ReadReceipts {

    private final Receipts receipts;

    ReadReceipts(Receipts receipts) {
        this.receipts = receipts;
    }

    /** Those of an order, in the order in which they were issued. */
    @Transactional
    public List<Receipt> of(OrderRef order) {
        return receipts.of(order);
    }

    /** What can still go back of what was taken last; empty for an order that no receipt was issued for. */
    @Transactional
    public Optional<Money> left(OrderRef order) {
        return Charged.of(receipts.of(order))
                .map(charged -> charged.invoice().content().money(charged.total()));
    }
}
