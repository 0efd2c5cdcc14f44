package dev.matazu.payment;

import com.stripe.exception.StripeException;
import dev.matazu.ordering.OrderRef;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/** For tests: carries out at once what an order's payments still have to tell the processor. */
@ApplicationScoped
class MoneyAtRest {

    private static final int ROUNDS = 40;

    private final Payments payments;
    private final Instructions instructions;
    private final TellProcessor tell;
    private final SettlePayment settle;

    MoneyAtRest(Payments payments, Instructions instructions, TellProcessor tell, SettlePayment settle) {
        this.payments = payments;
        this.instructions = instructions;
        this.tell = tell;
        this.settle = settle;
    }

    /** Until nothing is left to be told. @throws AssertionError when the processor still does not say yes after many tries */
    void of(OrderRef order) {
        for (int round = 0; round < ROUNDS; round++) {
            var open = QuarkusTransaction.requiringNew()
                    .call(() -> payments.of(order).stream()
                            .flatMap(payment -> instructions.openOf(payment.key()).stream())
                            .map(Instruction::key)
                            .filter(key -> key.verb() != Instruction.Verb.OPEN_PAGE)
                            .toList());
            if (open.isEmpty()) {
                return;
            }
            open.forEach(this::carryOut);
        }
        throw new AssertionError("the money of " + order + " does not come to rest");
    }

    private void carryOut(Instruction.Key key) {
        try {
            tell.carryOut(key);
        } catch (TellProcessor.NotYet again) {
            // the next round
        }
    }

    void settle(OrderRef order) throws StripeException {
        for (Payment payment : payments.of(order)) {
            settle.settle(payment.key(), "test");
        }
    }
}
