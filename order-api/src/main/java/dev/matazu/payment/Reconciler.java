package dev.matazu.payment;

import com.stripe.exception.StripeException;
import dev.matazu.ordering.OrderRef;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Asks the processor about payments of which no webhook and no return page has told us. */
@ApplicationScoped
class Reconciler {

    private static final Logger LOG = Logger.getLogger(Reconciler.class);

    private final Payments payments;
    private final SettlePayment settle;
    private final PaymentConfig config;
    private final Clock clock;

    Reconciler(Payments payments, SettlePayment settle, PaymentConfig config, Clock clock) {
        this.payments = payments;
        this.settle = settle;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void reconcile() {
        for (OrderRef order : payments.unresolved(clock.instant().minus(config.unresolvedAfter()))) {
            try {
                settle.settle(order, "reconciler");
            } catch (StripeException unreachable) {
                LOG.warnf("payment of order %s stays unresolved: %s", order.id(), unreachable.getMessage());
            }
        }
    }
}
