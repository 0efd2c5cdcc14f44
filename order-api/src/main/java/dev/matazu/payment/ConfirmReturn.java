package dev.matazu.payment;

import com.stripe.exception.StripeException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** A guest is back from the processor's page: no need to wait for the webhook. */
@ApplicationScoped
public class ConfirmReturn {

    private static final Logger LOG = Logger.getLogger(ConfirmReturn.class);

    private final Payments payments;
    private final SettlePayment settle;

    ConfirmReturn(Payments payments, SettlePayment settle) {
        this.payments = payments;
        this.settle = settle;
    }

    /** Harmless for an unknown session; where the processor does not answer, webhook or reconciler will tell. */
    public void confirm(String session) {
        Optional<Payment.Key> payment = session == null ? Optional.empty() : payments.bySession(session);
        if (payment.isEmpty()) {
            return;
        }
        try {
            settle.settle(payment.get(), "return");
        } catch (StripeException unreachable) {
            LOG.warnf("order %s waits for the webhook: %s", payment.get().order(), unreachable.getMessage());
        }
    }
}
