package dev.matazu.payment.receipt;

import dev.matazu.store.Money;

/**
 * Money that was taken, as its receipt needs to know it.
 *
 * @param before what earlier attempts paid of the order, in the currency's smallest unit
 * @param method in the processor's word, such as {@code card}; may be null
 */
public record Taken(int attempt, long before, Money amount, String method) {}
