package dev.matazu.payment;

import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.param.EventListParams;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Resolves from the processor alone what nobody has told us: unpaid attempts, tellings that were left lying, events
 * that never arrived. Works with webhooks off.
 */
@ApplicationScoped
class Reconciler {

    private static final Logger LOG = Logger.getLogger(Reconciler.class);

    /** How far back events are looked for that the processor could not deliver; it keeps trying itself for days. */
    private static final Duration UNDELIVERED = Duration.ofHours(24);

    private final Payments payments;
    private final Instructions instructions;
    private final SettlePayment settle;
    private final RescueAuthorisations rescue;
    private final PaymentWork work;
    private final WebhookInbox inbox;
    private final StripeConnection stripe;
    private final PaymentConfig config;
    private final Clock clock;
    private volatile boolean readAgain;

    Reconciler(
            Payments payments,
            Instructions instructions,
            SettlePayment settle,
            RescueAuthorisations rescue,
            PaymentWork work,
            WebhookInbox inbox,
            StripeConnection stripe,
            PaymentConfig config,
            Clock clock) {
        this.payments = payments;
        this.instructions = instructions;
        this.settle = settle;
        this.rescue = rescue;
        this.work = work;
        this.inbox = inbox;
        this.stripe = stripe;
        this.config = config;
        this.clock = clock;
    }

    void reconcile() {
        Instant quietSince = clock.instant().minus(config.unresolvedAfter());
        for (Payment.Key payment : payments.unresolved(quietSince)) {
            try {
                settle.settle(payment, "reconciler");
            } catch (StripeException | RuntimeException unresolved) {
                LOG.warnf("payment of order %s stays unresolved: %s", payment.order(), unresolved.getMessage());
            }
        }
        instructions.overdue(quietSince).forEach(work::tell);
        rescue.rescue();
        fetchEvents();
    }

    private void fetchEvents() {
        try {
            fetch(
                    EventListParams.builder().setDeliverySuccess(false),
                    clock.instant().minus(UNDELIVERED));
            if (config.eventsSince().isPresent() && !readAgain) {
                readAgain(config.eventsSince().get());
                readAgain = true;
            }
        } catch (StripeException unreachable) {
            LOG.warnf("events cannot be listed: %s", unreachable.getMessage());
        }
    }

    /** Delivered ones too: a restored database has lost what they led to. */
    void readAgain(Instant since) throws StripeException {
        fetch(EventListParams.builder(), since);
    }

    private void fetch(EventListParams.Builder which, Instant since) throws StripeException {
        var events = stripe.v1()
                .events()
                .list(which.setCreated(EventListParams.Created.builder()
                                .setGte(since.getEpochSecond())
                                .build())
                        .setLimit(100L)
                        .build());
        for (Event event : events.autoPagingIterable()) {
            inbox.keep(event.getId(), event.getType(), event.toJson());
        }
    }
}
