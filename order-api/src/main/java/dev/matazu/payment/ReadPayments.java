package dev.matazu.payment;

import dev.matazu.ordering.OrderRef;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads payments for pages and other rooms; takes no lock. */
@ApplicationScoped
public class ReadPayments {

    private final Payments payments;
    private final Instructions instructions;
    private final Refunds refunds;

    ReadPayments(Payments payments, Instructions instructions, Refunds refunds) {
        this.payments = payments;
        this.instructions = instructions;
        this.refunds = refunds;
    }

    /** Every attempt to pay an order, newest first. */
    @Transactional
    public List<PaymentView> of(OrderRef order) {
        return payments.of(order).stream().map(this::view).toList();
    }

    @Transactional
    public Optional<PaymentView> latest(OrderRef order) {
        return of(order).stream().findFirst();
    }

    /** The payments of a store that began in this time, newest first. */
    @Transactional
    public List<PaymentView> at(StoreId store, Instant from, Instant to, int most) {
        return payments
                .find(
                        "key.store = ?1 and createdAt >= ?2 and createdAt < ?3 order by createdAt desc",
                        store.value(),
                        from,
                        to)
                .page(0, most)
                .list()
                .stream()
                .map(this::view)
                .toList();
    }

    private PaymentView view(Payment payment) {
        String currency = payment.amount().currency().getCurrencyCode();
        return new PaymentView(
                payment.order(),
                payment.key().attempt(),
                payment.state(),
                payment.taking(),
                payment.refunded(),
                payment.method(),
                payment.intentId(),
                payment.captureBefore(),
                payment.createdAt(),
                payments.steps(payment.key()),
                instructions.openOf(payment.key()).stream()
                        .map(Instruction::view)
                        .toList(),
                refunds.of(payment.key()).stream()
                        .map(refund -> refund.view(currency))
                        .toList());
    }
}
