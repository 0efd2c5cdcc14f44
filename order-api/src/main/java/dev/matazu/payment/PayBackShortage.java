package dev.matazu.payment;

import dev.matazu.ordering.MoneyOwed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.jboss.logging.Logger;

/** Pays back what an order owes its guest, in the transaction that decided it: never more than is left. */
@ApplicationScoped
class PayBackShortage {

    private static final Logger LOG = Logger.getLogger(PayBackShortage.class);

    private final FindRefundable find;
    private final RefundOrder refund;

    PayBackShortage(FindRefundable find, RefundOrder refund) {
        this.find = find;
        this.refund = refund;
    }

    void payBack(@Observes MoneyOwed owed) {
        Refundable before = find.of(owed.order());
        long amount = Math.min(owed.amount(), before.left());
        if (amount == 0) {
            LOG.warnf("nothing is left of order %s to pay back %d", owed.order().id(), owed.amount());
            return;
        }
        refund.refund(
                owed.order(),
                new RefundOrder.Asked(wish(owed, before, amount), owed.reason(), null, owed.key(), null, owed.actor()));
    }

    /** By its line while that is worth just what is owed, so that nobody pays the same line back again. */
    private static RefundOrder.Wish wish(MoneyOwed owed, Refundable before, long amount) {
        return before.lines().stream()
                .filter(line -> owed.line() != null && line.no() == owed.line() && line.amount() == amount)
                .findFirst()
                .<RefundOrder.Wish>map(line -> new RefundOrder.Wish.Lines(Map.of(line.no(), line.left())))
                .orElseGet(() -> new RefundOrder.Wish.Amount(amount));
    }
}
