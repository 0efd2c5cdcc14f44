package dev.matazu.ordering;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.UUID;

/** Tells whoever watches an order that it changed, once the change is committed. Carries no content: read it anew. */
@ApplicationScoped
public class OrderStream {

    private final BroadcastProcessor<UUID> changes = BroadcastProcessor.create();

    void onOrderMoved(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrderMoved moved) {
        changes.onNext(moved.order().ref().id());
    }

    /** Ticks at each change of this order; a watcher that is slower than the changes sees the latest only. */
    public Multi<UUID> of(UUID order) {
        return changes.filter(order::equals).onOverflow().dropPreviousItems();
    }
}
