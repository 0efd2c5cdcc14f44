package dev.matazu.kitchen.feed;

import dev.matazu.kitchen.print.Printers;
import dev.matazu.kitchen.print.QueuePrints;
import dev.matazu.platform.StoreId;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Has what no wall and no expediter shows printed, where a store has a printer for that. */
@ApplicationScoped
class PrintUnseen {

    private static final Logger LOG = Logger.getLogger(PrintUnseen.class);

    private final ReadUnseen unseen;
    private final Printers printers;
    private final QueuePrints prints;

    PrintUnseen(ReadUnseen unseen, Printers printers, QueuePrints prints) {
        this.unseen = unseen;
        this.printers = printers;
        this.prints = prints;
    }

    @Scheduled(every = "${matazu.unseen.print-every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void print() {
        List<StoreId> stores = printers.storesThatFallBack();
        if (!stores.isEmpty()) {
            unseen.of(stores).forEach(this::print);
        }
    }

    private void print(StoreId store, Watched watched) {
        try {
            prints.seen(store, watched.orders().stream().map(Unseen::id).toList());
            watched.orders().forEach(order -> prints.unseen(store, order.id(), unseen.wasSeenBefore(store, order)));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "what no screen of %s shows is looked for again", store);
        }
    }
}
