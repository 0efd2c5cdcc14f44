package dev.matazu.payment;

import com.stripe.exception.StripeException;
import dev.matazu.ordering.OrderRef;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Brings an order's money in line with the processor at once: somebody is watching and does not want to wait. */
@ApplicationScoped
public class TryNow {

    private static final Logger LOG = Logger.getLogger(TryNow.class);

    private final Payments payments;
    private final Instructions instructions;
    private final TellProcessor tell;
    private final SettlePayment settle;

    TryNow(Payments payments, Instructions instructions, TellProcessor tell, SettlePayment settle) {
        this.payments = payments;
        this.instructions = instructions;
        this.tell = tell;
        this.settle = settle;
    }

    /** Tells what must still be told and asks how it is now: takes as long as the processor does. True where all is in line. */
    public boolean tell(OrderRef order) {
        open(order).forEach(this::tell);
        return payments.of(order).stream().allMatch(this::ask) && open(order).isEmpty();
    }

    private void tell(Instruction.Key instruction) {
        try {
            tell.carryOut(instruction);
        } catch (TellProcessor.NotYet again) {
            LOG.infof("tried by hand: %s", again.getMessage());
        }
    }

    private boolean ask(Payment payment) {
        try {
            settle.settle(payment.key(), "office");
            return true;
        } catch (StripeException unheard) {
            LOG.infof("asked by hand: %s", unheard.getMessage());
            return false;
        }
    }

    private List<Instruction.Key> open(OrderRef order) {
        return QuarkusTransaction.requiringNew()
                .call(() -> payments.of(order).stream()
                        .flatMap(payment -> instructions.openOf(payment.key()).stream())
                        .map(Instruction::key)
                        .filter(key -> key.verb() != Instruction.Verb.OPEN_PAGE)
                        .toList());
    }
}
