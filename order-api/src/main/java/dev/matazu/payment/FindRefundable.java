package dev.matazu.payment;

import dev.matazu.ordering.OrderRef;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.ReadOrders;
import dev.matazu.platform.Problem;
import dev.matazu.store.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Finds what of an order can still be paid back; decides nothing. */
@ApplicationScoped
public class FindRefundable {

    private final ReadOrders orders;
    private final Payments payments;
    private final Refunds refunds;
    private final Instructions instructions;

    FindRefundable(ReadOrders orders, Payments payments, Refunds refunds, Instructions instructions) {
        this.orders = orders;
        this.payments = payments;
        this.refunds = refunds;
        this.instructions = instructions;
    }

    /** @throws Problem 404 unknown-order */
    @Transactional
    public Refundable of(OrderRef ref) {
        return weigh(order(ref), payments.of(ref)).refundable();
    }

    /**
     * What would be paid back.
     *
     * @throws Problem as {@link RefundOrder#refund}
     */
    @Transactional
    public Money worth(OrderRef ref, RefundOrder.Wish wish) {
        OrderView order = order(ref);
        return new Money(
                weigh(order, payments.of(ref)).amount(wish), order.total().currency());
    }

    WeighRefund weigh(OrderView order, List<Payment> attempts) {
        return new WeighRefund(
                order,
                attempts.stream()
                        .filter(payment -> refundable(payment) && payment.left().minor() > 0)
                        .toList(),
                refunds.of(order.ref()));
    }

    /** Taken, or about to be: a refund that is faster than the capture waits for it. */
    private boolean refundable(Payment payment) {
        return switch (payment.state()) {
            case CAPTURED, PARTLY_REFUNDED -> true;
            case AUTHORISED ->
                instructions.decided(payment.key(), Instruction.Verb.CAPTURE)
                        && !instructions.decided(payment.key(), Instruction.Verb.VOID);
            case REQUIRES_PAYMENT, REQUIRES_ACTION, REFUNDED, VOIDED, FAILED, EXPIRED, DISPUTED -> false;
        };
    }

    OrderView order(OrderRef ref) {
        return orders.of(ref).orElseThrow(() -> Problem.notFound("unknown-order"));
    }
}
