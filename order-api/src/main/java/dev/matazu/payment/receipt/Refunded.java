package dev.matazu.payment.receipt;

import dev.matazu.store.Money;
import java.util.List;

/**
 * A refund that has arrived.
 *
 * @param attempt the attempt to pay whose money went back
 * @param no numbers the refunds of the order
 * @param lines what went back, each line once; empty for an amount that goes back from all of it
 * @param debt the key of what was owed, or null
 */
public record Refunded(int attempt, int no, List<Returned> lines, Money amount, String debt) {}
