package dev.matazu.payment;

import com.stripe.exception.StripeException;
import dev.matazu.ordering.OrderRef;
import dev.matazu.ordering.OrderState;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.PaymentDesk;
import dev.matazu.ordering.ReadOrders;
import dev.matazu.platform.Problem;
import dev.matazu.store.Stores;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Opens the processor's page for an order. The attempt is committed before the processor hears of it. */
@ApplicationScoped
class StartPayment implements PaymentDesk {

    private static final Logger LOG = Logger.getLogger(StartPayment.class);
    private static final int RETRY_SECONDS = 5;

    private final ReadOrders orders;
    private final Stores stores;
    private final Payments payments;
    private final Processor processor;
    private final Clock clock;

    StartPayment(ReadOrders orders, Stores stores, Payments payments, Processor processor, Clock clock) {
        this.orders = orders;
        this.stores = stores;
        this.payments = payments;
        this.processor = processor;
        this.clock = clock;
    }

    @Override
    public URI page(OrderRef ref, URI cameBy) {
        OrderView order = orders.of(ref).orElseThrow(() -> Problem.notFound("unknown-order"));
        if (order.state() != OrderState.AWAITING_PAYMENT) {
            throw Problem.conflict("order-moved-on").with("state", order.state());
        }
        Payment attempt = QuarkusTransaction.requiringNew().call(() -> attempt(order));
        if (attempt.pageUrl() != null) {
            return URI.create(attempt.pageUrl());
        }
        try {
            Processor.Page page =
                    processor.open(order, stores.of(ref.store()), attempt.idempotencyKey("session"), cameBy);
            QuarkusTransaction.requiringNew()
                    .run(() -> payments.latestLocked(ref).orElseThrow().offered(page.session(), page.url()));
            return URI.create(page.url());
        } catch (StripeException unreachable) {
            Optional<String> openedMeanwhile = payments.latest(ref).map(Payment::pageUrl);
            if (openedMeanwhile.isPresent()) {
                return URI.create(openedMeanwhile.get());
            }
            LOG.warnf("no payment page for order %s: %s", ref.id(), unreachable.getMessage());
            throw Problem.unavailable("payment-unreachable", RETRY_SECONDS);
        }
    }

    /** The open attempt, or a new one; two requests at once write one. */
    private Payment attempt(OrderView order) {
        payments.begin(new Payment(order.ref(), 1, order.total(), clock.instant()));
        return payments.latestLocked(order.ref()).orElseThrow();
    }
}
