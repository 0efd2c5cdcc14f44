package dev.matazu.payment.receipt;

import dev.matazu.ordering.OrderRef;
import dev.matazu.ordering.OrderView;
import dev.matazu.store.Money;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Issues receipts, in the transaction that writes down that the money was taken or goes back. Takes the lock of the
 * store's counter: after those of order and payment, and nothing else that waits may follow it.
 */
@ApplicationScoped
public class IssueReceipt {

    private final Receipts receipts;
    private final Stores stores;

    IssueReceipt(Receipts receipts, Stores stores) {
        this.receipts = receipts;
        this.stores = stores;
    }

    /**
     * The simplified qualified invoice of an order's attempt to pay; the one issued before where there is one.
     *
     * @throws IllegalArgumentException when more was taken than the order costs
     */
    @Transactional(TxType.MANDATORY)
    public Receipt forCapture(OrderView order, int attempt, Money captured, Instant at) {
        return once(order.ref(), Receipt.Kind.INVOICE, attempt, () -> {
            Store store = stores.of(order.ref().store());
            Receipt.Content content = new WriteInvoice(store, order).of(captured, at);
            return issue(order.ref(), Receipt.Kind.INVOICE, attempt, content, at);
        });
    }

    /** {@link #forRefund(OrderView, int, int, List, Money, String, Instant)} of what was taken last. */
    @Transactional(TxType.MANDATORY)
    public Optional<Receipt> forRefund(
            OrderView order, int refundNo, List<Returned> lines, Money amount, String reason, Instant at) {
        return Charged.of(receipts.of(order.ref()))
                .flatMap(charged -> forRefund(order, charged.invoice().no(), refundNo, lines, amount, reason, at));
    }

    /**
     * The return invoice of a refund; the one issued before where there is one. Taxed like what it takes back from,
     * whatever the store's settings say by now. Empty for an attempt that no receipt was issued for.
     *
     * @param attempt the attempt to pay whose money goes back
     * @param refundNo numbers the refunds of the order
     * @param lines what goes back, each line once; empty for an amount that goes back from all of it
     * @param reason as the guest reads it, or null
     * @throws IllegalArgumentException for more than is left, of the money or of a line's pieces
     */
    @Transactional(TxType.MANDATORY)
    public Optional<Receipt> forRefund(
            OrderView order, int attempt, int refundNo, List<Returned> lines, Money amount, String reason, Instant at) {
        return Receipts.find(receipts.of(order.ref()), Receipt.Kind.INVOICE, attempt)
                .map(invoice -> once(order.ref(), Receipt.Kind.RETURN, refundNo, () -> {
                    Charged charged = Charged.of(invoice, receipts.of(order.ref()));
                    Receipt.Content content = new WriteReturn(
                                    stores.of(order.ref().store()), charged, order)
                            .of(lines, amount, reason, at);
                    return issue(order.ref(), Receipt.Kind.RETURN, refundNo, content, at);
                }));
    }

    /**
     * Takes the return invoice of a refund back that did not arrive: what it returned can be returned again, by a
     * refund with another number. Empty where no return invoice was issued.
     */
    @Transactional(TxType.MANDATORY)
    public Optional<Receipt> forFailedRefund(OrderView order, int refundNo, Instant at) {
        LocalDate day = at.atZone(stores.of(order.ref().store()).zone()).toLocalDate();
        return Receipts.find(receipts.of(order.ref()), Receipt.Kind.RETURN, refundNo)
                .map(back -> once(order.ref(), Receipt.Kind.WITHDRAWAL, refundNo, () -> {
                    Receipt.Content content = back.content().withdrawn(back.number(), day);
                    return issue(order.ref(), Receipt.Kind.WITHDRAWAL, refundNo, content, at);
                }));
    }

    /**
     * What these pieces cost: the amount of their refund. Empty for an order that no receipt was issued for.
     *
     * @throws IllegalArgumentException for more pieces than are left of a line
     */
    @Transactional
    public Optional<Money> worth(OrderRef order, List<Returned> lines) {
        return charged(order)
                .map(charged -> charged.invoice()
                        .content()
                        .money(charged.worth(lines).stream()
                                .mapToLong(Receipt.Line::amount)
                                .sum()));
    }

    private Receipt once(OrderRef order, Receipt.Kind kind, int no, Supplier<Receipt> issue) {
        receipts.lock(order.store());
        return Receipts.find(receipts.of(order), kind, no).orElseGet(issue);
    }

    private Optional<Charged> charged(OrderRef order) {
        return Charged.of(receipts.of(order));
    }

    private Receipt issue(OrderRef order, Receipt.Kind kind, int no, Receipt.Content content, Instant at) {
        Receipt receipt = new Receipt(order, receipts.next(order.store()), kind, no, at, content);
        receipts.write(receipt);
        return receipt;
    }
}
