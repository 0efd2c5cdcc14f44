package dev.matazu.payment;

import dev.matazu.ordering.OrderRef;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Tells the processor at once what it must still be told: somebody is watching and does not want to wait for the queue. */
@ApplicationScoped
public class TryNow {

    private static final Logger LOG = Logger.getLogger(TryNow.class);

    private final Payments payments;
    private final Instructions instructions;
    private final TellProcessor tell;

    TryNow(Payments payments, Instructions instructions, TellProcessor tell) {
        this.payments = payments;
        this.instructions = instructions;
        this.tell = tell;
    }

    /** Takes as long as the processor does. True where nothing is left to be told. */
    public boolean tell(OrderRef order) {
        open(order).forEach(this::tell);
        return open(order).isEmpty();
    }

    private void tell(Instruction.Key instruction) {
        try {
            tell.carryOut(instruction);
        } catch (TellProcessor.NotYet again) {
            LOG.infof("tried by hand: %s", again.getMessage());
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
