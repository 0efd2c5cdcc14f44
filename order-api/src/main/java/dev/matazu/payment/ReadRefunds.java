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
    private final FindRefundable find;

    ReadRefunds(Refunds refunds, FindRefundable find) {
        this.refunds = refunds;
        this.find = find;
    }

    /** Oldest first, those that failed too. */
    @Transactional
    public List<RefundView> of(OrderRef order) {
        String currency = find.of(order).currency();
        return refunds.of(order).stream().map(one -> one.view(currency)).toList();
    }

    /** What can still go back. */
    @Transactional
    public Money left(OrderRef order) {
        Refundable refundable = find.of(order);
        return Money.of(refundable.left(), refundable.currency());
    }
}
