package dev.matazu.payment.receipt;

import dev.matazu.ordering.OrderRef;
import dev.matazu.ordering.ReadOrders;
import dev.matazu.ordering.ReadShortages;
import dev.matazu.ordering.Swap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reads receipts for pages; takes no lock. */
@ApplicationScoped
public class ReadReceipts {

    private final Receipts receipts;
    private final ReadOrders orders;
    private final ReadShortages shortages;

    ReadReceipts(Receipts receipts, ReadOrders orders, ReadShortages shortages) {
        this.receipts = receipts;
        this.orders = orders;
        this.shortages = shortages;
    }

    /**
     * Those of an order, in the order in which they were issued. What was made instead of something that stands on one
     * is said beside it, also where no money went back for it.
     */
    @Transactional
    public List<Receipt> of(OrderRef order) {
        List<Swap> swaps = orders.of(order).map(shortages::swaps).orElse(List.of());
        return receipts.of(order).stream()
                .map(receipt -> receipt.kind() == Receipt.Kind.INVOICE ? receipt.changed(swaps) : receipt)
                .toList();
    }
}
