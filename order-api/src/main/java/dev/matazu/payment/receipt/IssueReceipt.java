package dev.matazu.payment.receipt;

import dev.matazu.ordering.OrderRef;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.ReadShortages;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Issues receipts, in the transaction that writes down that the money was taken or goes back. Takes the lock of the
 * store's counter: after those of order and payment, and nothing else that waits may follow it.
 */
@ApplicationScoped
public class IssueReceipt {

    private final Receipts receipts;
    private final ReadShortages shortages;
    private final Stores stores;

    IssueReceipt(Receipts receipts, ReadShortages shortages, Stores stores) {
        this.receipts = receipts;
        this.shortages = shortages;
        this.stores = stores;
    }

    /**
     * The simplified qualified invoice of an order's attempt to pay; the one issued before where there is one.
     *
     * @throws IllegalArgumentException when more was taken than the order costs
     */
    @Transactional(TxType.MANDATORY)
    public Receipt forCapture(OrderView order, Taken taken, Instant at) {
        return once(order.ref(), Receipt.Kind.INVOICE, taken.attempt(), () -> {
            WriteInvoice write = new WriteInvoice(stores.of(order.ref().store()), order, shortages.swaps(order));
            Receipt.Content content = write.of(taken, taken.before() > 0 ? last(order.ref()) : null, at);
            return issue(order.ref(), Receipt.Kind.INVOICE, taken.attempt(), content, at);
        });
    }

    /**
     * The return invoice of a refund; the one issued before where there is one. Taxed like what it takes back from,
     * whatever the store's settings say by now. Empty for an attempt that no receipt was issued for.
     *
     * @throws IllegalArgumentException for more money than is left
     */
    @Transactional(TxType.MANDATORY)
    public Optional<Receipt> forRefund(OrderView order, Refunded refund, Instant at) {
        return Receipts.find(receipts.of(order.ref()), Receipt.Kind.INVOICE, refund.attempt())
                .map(invoice -> once(order.ref(), Receipt.Kind.RETURN, refund.no(), () -> {
                    Charged charged = Charged.of(invoice, receipts.of(order.ref()));
                    Store store = stores.of(order.ref().store());
                    Receipt.Content content =
                            new WriteReturn(store, charged, order, shortages.swaps(order)).of(refund, at);
                    return issue(order.ref(), Receipt.Kind.RETURN, refund.no(), content, at);
                }));
    }

    /**
     * Takes the return invoice of a refund back that did not arrive: what it returned can be returned again, by a
     * refund with another number. Empty where no return invoice was issued.
     */
    @Transactional(TxType.MANDATORY)
    public Optional<Receipt> forFailedRefund(OrderView order, int refundNo, Instant at) {
        LocalDate day = stores.of(order.ref().store()).dayOf(at);
        return Receipts.find(receipts.of(order.ref()), Receipt.Kind.RETURN, refundNo)
                .map(back -> once(order.ref(), Receipt.Kind.WITHDRAWAL, refundNo, () -> {
                    Receipt.Content content = back.content().withdrawn(back.number(), day);
                    return issue(order.ref(), Receipt.Kind.WITHDRAWAL, refundNo, content, at);
                }));
    }

    private Receipt once(OrderRef order, Receipt.Kind kind, int no, Supplier<Receipt> issue) {
        receipts.lock(order.store());
        return Receipts.find(receipts.of(order), kind, no).orElseGet(issue);
    }

    private Receipt last(OrderRef order) {
        return receipts.of(order).stream()
                .filter(receipt -> receipt.kind() == Receipt.Kind.INVOICE)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private Receipt issue(OrderRef order, Receipt.Kind kind, int no, Receipt.Content content, Instant at) {
        Receipt receipt = new Receipt(order, receipts.next(order.store()), kind, no, at, content);
        receipts.write(receipt);
        return receipt;
    }
}
