package dev.matazu.payment;

import dev.matazu.platform.LocalText;
import java.util.List;

/**
 * What can still be paid back of an order.
 *
 * @param left in the currency's smallest unit
 */
public record Refundable(long left, String currency, List<Line> lines) {

    /** @param left how many of this line; {@code amount} is what these cost, if an order has so much left */
    public record Line(int no, LocalText name, int quantity, int left, long amount) {}
}
