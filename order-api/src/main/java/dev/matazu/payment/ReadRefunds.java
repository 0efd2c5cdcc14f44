package dev.matazu.payment;

import dev.matazu.ordering.OrderRef;
import dev.matazu.store.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reads what went back of an order, for pages and other rooms; takes no lock. */
@ApplicationScoped
public class ReadRefunds {

    private final Refunds refunds;
    private final RefundOrder refund;

    ReadRefunds(Refunds refunds, RefundOrder refund) {
        this.refunds = refunds;
        this.refund = refund;
    }

    /** Oldest first, those that failed too. */
    @Transactional
    public List<RefundView> of(OrderRef order) {
        String currency = refund.refundable(order).currency();
        return refunds.of(order).stream().map(one -> one.view(currency)).toList();
    }

    /** What can still go back. */
    @Transactional
    public Money left(OrderRef order) {
        RefundOrder.Refundable refundable = refund.refundable(order);
        return Money.of(refundable.left(), refundable.currency());
    }
}
