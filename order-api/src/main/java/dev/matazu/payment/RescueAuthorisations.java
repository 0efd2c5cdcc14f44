package dev.matazu.payment;

import dev.matazu.ordering.CancelOrder;
import dev.matazu.ordering.OrderState;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.ReadOrders;
import dev.matazu.platform.Actor;
import dev.matazu.platform.Problem;
import dev.matazu.store.Stores;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * Looks after reserved money that can soon no longer be taken: for an order that has its time in the kitchen it is
 * taken now; an order that waits for its guest is let go, and the guest is told.
 */
@ApplicationScoped
class RescueAuthorisations {

    private static final Logger LOG = Logger.getLogger(RescueAuthorisations.class);
    private static final Actor NEAR_ITS_END = Actor.system("authorisation-ends");

    private final Payments payments;
    private final Instructions instructions;
    private final ReadOrders orders;
    private final Stores stores;
    private final CancelOrder cancel;
    private final PaymentConfig config;
    private final Clock clock;

    RescueAuthorisations(
            Payments payments,
            Instructions instructions,
            ReadOrders orders,
            Stores stores,
            CancelOrder cancel,
            PaymentConfig config,
            Clock clock) {
        this.payments = payments;
        this.instructions = instructions;
        this.orders = orders;
        this.stores = stores;
        this.cancel = cancel;
        this.config = config;
        this.clock = clock;
    }

    void rescue() {
        for (Payment.Key key : payments.lapsing(clock.instant().plus(config.captureBeforeEnd()))) {
            try {
                orders.of(key.orderRef())
                        .filter(order -> order.state() == OrderState.PLACED)
                        .ifPresent(order -> rescue(key, order));
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "order %s will be tried again", key.order());
            }
        }
    }

    private void rescue(Payment.Key key, OrderView order) {
        if (!stores.of(order.ref().store()).firesOnArrival()) {
            QuarkusTransaction.requiringNew().run(() -> {
                payments.locked(key);
                instructions.decide(key, Instruction.Verb.CAPTURE, 1);
            });
            return;
        }
        try {
            cancel.because(order.ref(), "AUTHORISATION_ENDS", NEAR_ITS_END);
        } catch (Problem movedOn) {
            LOG.debugf("order %s has moved on", order.ref().id());
        }
    }
}
