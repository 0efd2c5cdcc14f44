package dev.matazu.ordering.web;

import dev.matazu.kitchen.plan.Promise;
import dev.matazu.kitchen.ticket.Dining;
import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.ordering.AfterArrival;
import dev.matazu.ordering.OrderState;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.PromiseChange;
import dev.matazu.ordering.tax.Tax;
import dev.matazu.platform.LocalText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An order as its guest may read it; amounts in the currency's smallest unit. */
public record OrderDocument(
        UUID id,
        String store,
        OrderState state,
        String number,
        String code,
        String nickname,
        String allergy,
        Dining dining,
        Pickup pickup,
        long total,
        String currency,
        List<Tax> taxes,
        Promise promise,
        PromiseChange promiseChange,
        AfterArrival afterArrival,
        Instant payUntil,
        String endReason,
        List<Line> lines) {

    /**
     * One line; {@code forWhom} may be null.
     *
     * @param unitPrice as it was shown, tax included
     * @param amount the line's share of the total, tax included
     */
    public record Line(
            int no,
            String item,
            LocalText name,
            List<LocalText> details,
            int quantity,
            long unitPrice,
            long amount,
            int taxPercent,
            String forWhom) {}

    /** Everything a guest may see of an order. */
    public static OrderDocument of(OrderView order) {
        return new OrderDocument(
                order.ref().id(),
                order.ref().store().value(),
                order.state(),
                order.number(),
                order.code(),
                order.nickname(),
                order.allergy(),
                order.dining(),
                order.pickup(),
                order.total().minor(),
                order.total().currency().getCurrencyCode(),
                order.taxes(),
                order.promise(),
                order.promiseChange(),
                order.afterArrival(),
                order.payUntil(),
                order.endReason(),
                order.lines().stream()
                        .map(line -> new Line(
                                line.no(),
                                line.item(),
                                line.name(),
                                line.details(),
                                line.quantity(),
                                line.unitPrice(),
                                line.amount(),
                                line.taxPercent(),
                                line.forWhom()))
                        .toList());
    }
}
