package dev.matazu.payment;

/**
 * What the processor says of a refund.
 *
 * @param no ours, from its metadata; 0 where it was made elsewhere, as in the processor's own dashboard
 * @param amount in the smallest unit
 */
record RefundWord(String id, int no, long amount, boolean failed) {}
