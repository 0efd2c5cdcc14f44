package dev.matazu.payment;

import java.util.List;

/**
 * A refund that has been decided.
 *
 * @param amount in the currency's smallest unit, above 0
 * @param lines empty where no lines were named
 * @param requestKey what the asker calls it, so that asking twice refunds once; null by the service itself
 */
record Refunding(long amount, List<RefundView.Line> lines, String reason, String note, String requestKey) {

    static Refunding bySystem(long amount, String reason) {
        return new Refunding(amount, List.of(), reason, null, null);
    }
}
