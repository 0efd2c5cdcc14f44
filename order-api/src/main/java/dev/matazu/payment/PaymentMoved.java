package dev.matazu.payment;

import dev.matazu.ordering.OrderRef;

/** Announced inside the transaction that moved a payment. */
public record PaymentMoved(OrderRef order, int attempt, PaymentState.Action action, PaymentState to) {}
