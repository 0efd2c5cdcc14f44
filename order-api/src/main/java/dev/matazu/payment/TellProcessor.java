package dev.matazu.payment;

import com.stripe.exception.StripeException;
import dev.matazu.ordering.OrderMoved;
import dev.matazu.ordering.OrderRef;
import dev.matazu.ordering.OrderState;
import dev.matazu.platform.Background;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * Carries out what the house has decided about an order's money: the wish is written in the transaction that decided
 * it, carried out right after, and again until the processor has said yes.
 */
@ApplicationScoped
class TellProcessor {

    private static final Logger LOG = Logger.getLogger(TellProcessor.class);

    private final Payments payments;
    private final Processor processor;
    private final Background workers;
    private final Clock clock;

    TellProcessor(Payments payments, Processor processor, Background workers, Clock clock) {
        this.payments = payments;
        this.processor = processor;
        this.workers = workers;
        this.clock = clock;
    }

    void decide(@Observes OrderMoved moved) {
        Payment.Wanted wanted = wanted(moved);
        if (wanted != null) {
            payments.latestLocked(moved.order().ref()).ifPresent(payment -> want(payment, wanted));
        }
    }

    private static Payment.Wanted wanted(OrderMoved moved) {
        if (moved.to(OrderState.FIRED) && moved.from() != OrderState.IN_PREPARATION) {
            return Payment.Wanted.CAPTURE;
        }
        boolean ended = moved.to(OrderState.CANCELLED) || moved.to(OrderState.EXPIRED);
        return ended ? Payment.Wanted.GIVE_BACK : null;
    }

    private void want(Payment payment, Payment.Wanted wanted) {
        boolean unpaid = payment.state() == Payment.State.REQUIRES_PAYMENT;
        boolean closePage = unpaid && wanted == Payment.Wanted.GIVE_BACK;
        if (unpaid || payment.state() == Payment.State.AUTHORISED || payment.state() == Payment.State.CAPTURED) {
            payment.want(closePage ? Payment.Wanted.EXPIRE : wanted, clock.instant());
        }
    }

    void afterwards(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrderMoved moved) {
        if (wanted(moved) != null) {
            now(moved.order().ref());
        }
    }

    /** Soon, and not in the caller's way. */
    void now(OrderRef order) {
        workers.execute(() -> carryOut(order));
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void due() {
        payments.wanted(clock.instant()).forEach(this::carryOut);
    }

    private void carryOut(OrderRef order) {
        Payment payment = payments.latest(order).orElseThrow();
        if (payment.wanted() == null) {
            return;
        }
        try {
            Payment.State done = tell(payment);
            if (done != null) {
                change(order, () -> payments.latestLocked(order).orElseThrow().done(done));
            }
        } catch (StripeException refused) {
            LOG.warnf("%s of order %s will be tried again: %s", payment.wanted(), order.id(), refused.getMessage());
            change(
                    order,
                    () -> payments.latestLocked(order).orElseThrow().failed(refused.getMessage(), clock.instant()));
        }
    }

    /** Where the money is afterwards; null while it is not known. */
    private Payment.State tell(Payment payment) throws StripeException {
        return switch (payment.wanted()) {
            case CAPTURE -> {
                if (payment.intentId() == null) {
                    yield null;
                }
                processor.capture(payment.intentId(), payment.idempotencyKey("capture"));
                yield Payment.State.CAPTURED;
            }
            case GIVE_BACK ->
                payment.intentId() == null
                        ? null
                        : processor.giveBack(payment.intentId(), payment.idempotencyKey("give-back"))
                                ? Payment.State.REFUNDED
                                : Payment.State.VOIDED;
            case EXPIRE ->
                payment.sessionId() == null
                                || processor.expire(payment.sessionId(), payment.idempotencyKey("expire"))
                                || processor.ask(payment.sessionId()) instanceof Processor.Word.Ended
                        ? Payment.State.EXPIRED
                        : null;
        };
    }

    private static void change(OrderRef order, Runnable change) {
        QuarkusTransaction.requiringNew().run(change);
    }
}
