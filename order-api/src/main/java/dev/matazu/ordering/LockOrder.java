package dev.matazu.ordering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Locks an order for who decides by what it is now: read before its lock, it stays as it was when it was read. */
@ApplicationScoped
public class LockOrder {

    private final Orders orders;

    LockOrder(Orders orders) {
        this.orders = orders;
    }

    /** Until the transaction ends; the first lock of it. @throws Problem 404 unknown-order */
    @Transactional(TxType.MANDATORY)
    public OrderView lock(OrderRef ref) {
        return orders.locked(ref).view();
    }
}
