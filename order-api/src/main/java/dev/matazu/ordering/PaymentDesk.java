package dev.matazu.ordering;

import java.net.URI;

/** What ordering needs of payment: a page on which an order is paid. */
public interface PaymentDesk {

    /**
     * The processor's hosted page for this order; the same one again while it is open.
     *
     * @param cameBy the address under which the guest reaches us, to come back to
     * @throws dev.matazu.platform.Problem 409 order-moved-on when there is nothing to pay; 503 payment-unreachable
     */
    URI page(OrderRef order, URI cameBy);

    /**
     * The hosted page on which the difference is paid that a change of this order costs more.
     *
     * @throws dev.matazu.platform.Problem 409 order-moved-on when no change waits for its payment; 503
     *     payment-unreachable
     */
    URI pageOfEdit(OrderRef order, URI cameBy);

    /** Whether the reserved money can still be taken; asks no one outside. */
    boolean collectable(OrderRef order);
}
