package dev.matazu.payment;

import com.stripe.exception.ApiException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Carries out what the house has decided about a payment. Whatever the processor answers, or does not answer, its own
 * records decide: after a try whose outcome nobody knows they are read before it is told again.
 */
@ApplicationScoped
class TellProcessor {

    private static final String TOLD = "processor";

    /** A try that is about to be made. */
    private record Try(Payment payment, Instruction.Verb verb, int no, String key, boolean toldBefore) {}

    private final Payments payments;
    private final Instructions instructions;
    private final Refunds refunds;
    private final HostedPages pages;
    private final Charges charges;
    private final SettlePayment settle;
    private final FollowMoney follow;
    private final PaymentMetrics metrics;
    private final Clock clock;

    TellProcessor(
            Payments payments,
            Instructions instructions,
            Refunds refunds,
            HostedPages pages,
            Charges charges,
            SettlePayment settle,
            FollowMoney follow,
            PaymentMetrics metrics,
            Clock clock) {
        this.payments = payments;
        this.instructions = instructions;
        this.refunds = refunds;
        this.pages = pages;
        this.charges = charges;
        this.settle = settle;
        this.follow = follow;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** @throws NotYet when it must be tried again later */
    void carryOut(Instruction.Key key) {
        Try next = QuarkusTransaction.requiringNew().call(() -> prepare(key));
        if (next == null) {
            return;
        }
        try {
            if (next.toldBefore()) {
                settle.settle(key.payment(), TOLD);
            }
            if (!next.toldBefore() || stillOpen(key)) {
                tell(next);
                settle.settle(key.payment(), TOLD);
            }
        } catch (ApiException | InvalidRequestException answered) {
            afterRefusal(key, answered);
        } catch (StripeException unheard) {
            throw notYet(key, unheard.getMessage(), false);
        }
        if (stillOpen(key)) {
            throw notYet(key, "not so yet", false);
        }
        metrics.tried(key.verb(), PaymentMetrics.Outcome.DONE);
    }

    /** Null where there is nothing to tell any more. */
    private Try prepare(Instruction.Key key) {
        Payment payment = payments.locked(key.payment());
        Instruction instruction = instructions.locked(key);
        follow.close(instruction, payment, dev.matazu.platform.Actor.system(TOLD));
        if (!instruction.open()) {
            return null;
        }
        if (overtaken(key, payment)) {
            instruction.end(Instruction.State.DROPPED, clock.instant());
            return null;
        }
        boolean before = instruction.toldBefore();
        return new Try(payment, key.verb(), key.no(), instruction.use(clock.instant()), before);
    }

    private boolean overtaken(Instruction.Key key, Payment payment) {
        return key.verb() == Instruction.Verb.CAPTURE && instructions.decided(payment.key(), Instruction.Verb.VOID);
    }

    private void tell(Try next) throws StripeException {
        Payment payment = next.payment();
        switch (next.verb()) {
            case OPEN_PAGE -> {}
            case CLOSE_PAGE -> closePage(payment, next.key());
            case CAPTURE -> {
                if (payment.state() == PaymentState.AUTHORISED) {
                    charges.capture(payment.intentId(), payment.taking().minor(), next.key());
                }
            }
            case VOID -> charges.cancel(payment.intentId(), next.key());
            case REFUND -> {
                if (payment.state().taken()) {
                    charges.refund(payment.intentId(), payment.key(), next.no(), amount(next), next.key());
                }
            }
        }
    }

    private void closePage(Payment payment, String key) throws StripeException {
        if (payment.sessionId() == null) {
            if (pages.find(payment.key(), payment.createdAt()).isEmpty()) {
                settle.apply(payment.key(), Word.ended(), TOLD);
            }
        } else if (payment.state() == PaymentState.REQUIRES_ACTION && !pages.isOpen(payment.sessionId())) {
            charges.cancel(payment.intentId(), key);
        } else {
            pages.close(payment.sessionId(), key);
        }
    }

    private long amount(Try next) {
        return QuarkusTransaction.requiringNew()
                .call(() -> refunds.findById(Refund.Key.of(next.payment().key(), next.no()))
                        .amount());
    }

    /** It answered, and not with yes: its records decide, and the key is spent. */
    private void afterRefusal(Instruction.Key key, StripeException refusal) {
        try {
            settle.settle(key.payment(), TOLD);
        } catch (StripeException unheard) {
            throw notYet(key, unheard.getMessage(), false);
        }
        if (stillOpen(key)) {
            throw notYet(key, refusal.getMessage(), true);
        }
    }

    private boolean stillOpen(Instruction.Key key) {
        return QuarkusTransaction.requiringNew()
                .call(() -> instructions.findById(key).open());
    }

    private NotYet notYet(Instruction.Key key, String why, boolean keyIsSpent) {
        metrics.tried(key.verb(), keyIsSpent ? PaymentMetrics.Outcome.REFUSED : PaymentMetrics.Outcome.AGAIN);
        QuarkusTransaction.requiringNew().run(() -> {
            Instruction instruction = instructions.locked(key);
            instruction.failed(why);
            if (keyIsSpent) {
                instruction.renewKey();
            }
        });
        return new NotYet(key.verb() + " of order " + key.order() + ": " + why);
    }

    /** To be tried again later. */
    static final class NotYet extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotYet(String why) {
            super(why, null, false, false);
        }
    }
}
