package dev.matazu.guest;

import dev.matazu.payment.PaymentMoved;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.UUID;

/** Rings when the money of an order has moved, after the commit: a refund arrives, a receipt is there. */
@ApplicationScoped
public class MoneyStream {

    private final BroadcastProcessor<UUID> changes = BroadcastProcessor.create();

    void onPaymentMoved(@Observes(during = TransactionPhase.AFTER_SUCCESS) PaymentMoved moved) {
        changes.onNext(moved.order().id());
    }

    /** Ticks at each move; a watcher that is slower sees the latest only. */
    Multi<UUID> of(UUID order) {
        return changes.filter(order::equals).onOverflow().dropPreviousItems();
    }
}
