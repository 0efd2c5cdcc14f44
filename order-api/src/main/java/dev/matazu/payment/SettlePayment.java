package dev.matazu.payment;

import com.stripe.exception.StripeException;
import dev.matazu.ordering.AcceptPaidOrder;
import dev.matazu.ordering.OrderRef;
import dev.matazu.platform.Actor;
import dev.matazu.store.Money;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Brings an order's payment in line with what the processor says. Webhook, return page and reconciler all call this,
 * as often as they like: whoever comes first does it, the others find it done.
 */
@ApplicationScoped
class SettlePayment {

    private final Payments payments;
    private final Processor processor;
    private final AcceptPaidOrder accept;
    private final TellProcessor tell;
    private final Clock clock;

    SettlePayment(Payments payments, Processor processor, AcceptPaidOrder accept, TellProcessor tell, Clock clock) {
        this.payments = payments;
        this.processor = processor;
        this.accept = accept;
        this.tell = tell;
        this.clock = clock;
    }

    void settle(OrderRef order, String toldBy) throws StripeException {
        String session = payments.latest(order).map(Payment::sessionId).orElse(null);
        if (session == null) {
            return;
        }
        Processor.Word word = processor.ask(session);
        if (word instanceof Processor.Word.Paid paid) {
            QuarkusTransaction.requiringNew().run(() -> paid(order, paid, Actor.system(toldBy)));
            tell.now(order);
        } else if (word instanceof Processor.Word.Ended) {
            QuarkusTransaction.requiringNew()
                    .run(() -> payments.latestLocked(order).ifPresent(Payment::ended));
        }
    }

    private void paid(OrderRef order, Processor.Word.Paid paid, Actor actor) {
        AcceptPaidOrder.Outcome outcome = accept.accept(order, Money.of(paid.amount(), paid.currency()), actor);
        Payment payment = payments.latestLocked(order).orElseThrow();
        payment.authorised(paid.intent(), paid.captureBefore());
        if (outcome == AcceptPaidOrder.Outcome.REFUSED && payment.state() == Payment.State.AUTHORISED) {
            payment.want(Payment.Wanted.GIVE_BACK, clock.instant());
        }
    }
}
